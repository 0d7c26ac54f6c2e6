package org.galley.gates;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// The validator of the HTML standard and of CSS, inside this process.
final class Checker {

  private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

  private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, true);
  private final List<String> messages = new ArrayList<>();

  Checker() {
    try {
      validator.setUpMainSchema(SCHEMA, new Listener());
      validator.setUpValidatorAndParsers(new Listener(), true, false);
    } catch (Exception e) {
      throw new IllegalStateException("the validator could not read its own schemas", e);
    }
  }

  /// Errors and warnings of a page, with their lines.
  List<String> html(byte[] page) {
    return check(page, validator::checkHtmlInputSource);
  }

  /// Errors and warnings of a style sheet, with their lines.
  List<String> css(byte[] sheet) {
    return check(sheet, validator::checkCssInputSource);
  }

  static Predicate<String> notAmong(Iterable<String> known) {
    return message -> {
      for (String line : known) {
        if (message.endsWith(line)) {
          return false;
        }
      }
      return true;
    };
  }

  @FunctionalInterface
  private interface Check {
    void of(InputSource source) throws IOException, SAXException;
  }

  private List<String> check(byte[] bytes, Check check) {
    messages.clear();
    InputSource source = new InputSource(new ByteArrayInputStream(bytes));
    source.setEncoding("UTF-8");
    source.setSystemId("https://gazette.example/");
    try {
      check.of(source);
    } catch (IOException | SAXException e) {
      messages.add("unreadable: " + e.getMessage());
    }
    return List.copyOf(messages);
  }

  private final class Listener implements ErrorHandler {

    @Override
    public void warning(SAXParseException warning) {
      note("warning", warning);
    }

    @Override
    public void error(SAXParseException error) {
      note("error", error);
    }

    @Override
    public void fatalError(SAXParseException error) {
      note("error", error);
    }

    private void note(String kind, SAXParseException found) {
      messages.add(kind + " in line " + found.getLineNumber() + ": " + found.getMessage());
    }
  }
}
