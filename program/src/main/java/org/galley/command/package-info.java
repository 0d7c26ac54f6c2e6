/// The command line, and the one place where everything is put together.
@NullMarked
package org.galley.command;

import org.jspecify.annotations.NullMarked;
