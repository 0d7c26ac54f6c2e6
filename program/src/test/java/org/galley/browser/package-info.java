/// A real browser under the control of tests.
@NullMarked
package org.galley.browser;

import org.jspecify.annotations.NullMarked;
