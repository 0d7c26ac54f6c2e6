package org.galley.desk.web;

/// A page of the desk, as its template wants it.
sealed interface DeskPage permits MyDeskPage, RefusedPage, SignInPage {

  /// What stands around it.
  Frame frame();
}
