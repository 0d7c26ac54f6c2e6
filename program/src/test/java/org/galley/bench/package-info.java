/// What the scripts in `bench/` run inside the JVM. Started by them with the classpath of the
/// tests; none of it is a test.
@NullMarked
package org.galley.bench;

import org.jspecify.annotations.NullMarked;
