package org.galley.gates;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// A grammar of `src/test/resources/gates` for a kind of XML: RELAX NG or XML Schema.
@FunctionalInterface
interface Grammar {

  /// What breaks the grammar, with its lines.
  List<String> faults(byte[] document);

  /// The grammar of a file, by its extension.
  static Grammar of(String file) {
    URL url = Objects.requireNonNull(Grammar.class.getResource("/gates/" + file), file);
    try {
      return file.endsWith(".rnc") ? relax(url) : schema(url);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException e) {
      throw new IllegalStateException(file + " is no grammar", e);
    }
  }

  private static Grammar relax(URL url) throws IOException, SAXException {
    List<String> faults = new ArrayList<>();
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, new Notes(faults));
    ValidationDriver driver =
        new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
    if (!driver.loadSchema(new InputSource(url.toString()))) {
      throw new SAXException(String.join("; ", faults));
    }
    return document -> {
      faults.clear();
      noting(faults, () -> driver.validate(source(document)));
      return List.copyOf(faults);
    };
  }

  private static Grammar schema(URL url) throws SAXException {
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    Validator validator = factory.newSchema(url).newValidator();
    return document -> {
      List<String> faults = new ArrayList<>();
      validator.setErrorHandler(new Notes(faults));
      noting(
          faults, () -> validator.validate(new StreamSource(new ByteArrayInputStream(document))));
      return faults;
    };
  }

  private static InputSource source(byte[] document) {
    return new InputSource(new ByteArrayInputStream(document));
  }

  private static void noting(List<String> faults, Check check) {
    try {
      check.run();
    } catch (IOException | SAXException e) {
      faults.add("unreadable: " + e.getMessage());
    }
  }

  /// Something that reads XML.
  @FunctionalInterface
  interface Check {
    void run() throws IOException, SAXException;
  }

  /// Collects what a parser complains of.
  record Notes(List<String> faults) implements ErrorHandler {

    @Override
    public void warning(SAXParseException fault) {
      note(fault);
    }

    @Override
    public void error(SAXParseException fault) {
      note(fault);
    }

    @Override
    public void fatalError(SAXParseException fault) {
      note(fault);
    }

    private void note(SAXParseException fault) {
      faults.add("line " + fault.getLineNumber() + ": " + fault.getMessage());
    }
  }
}
