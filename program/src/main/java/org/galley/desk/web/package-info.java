/// The desk in a browser: what is asked for over HTTP becomes an act, and its outcome a page. The
/// only package that knows Spring.
@NullMarked
package org.galley.desk.web;

import org.jspecify.annotations.NullMarked;
