/// The gates that every page of the reader's paper must pass: C1 to C19 of the list in
/// `docs/gates.md`, one class each, on the sample newspaper in a real browser.
@NullMarked
package org.galley.gates;

import org.jspecify.annotations.NullMarked;
