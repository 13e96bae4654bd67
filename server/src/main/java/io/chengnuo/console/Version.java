package io.chengnuo.console;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The product's version, as the jar states it. */
final class Version implements IVersionProvider {
    static final String PRODUCT =
            Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");

    @Override
    public String[] getVersion() {
        return new String[] {"Chengnuo " + PRODUCT + ", Java " + Runtime.version()};
    }
}
