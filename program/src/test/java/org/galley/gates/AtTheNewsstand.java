package org.galley.gates;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the newsstand, which is set up for the first and closed after the last of them.
final class AtTheNewsstand implements ParameterResolver {

  private static final Namespace OURS = Namespace.create(AtTheNewsstand.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Newsstand.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(OURS)
        .computeIfAbsent(Newsstand.class, _ -> Newsstand.open(), Newsstand.class);
  }
}
