package io.chengnuo.codegen;

import org.jooq.codegen.DefaultGeneratorStrategy;
import org.jooq.meta.Definition;

/** Puts the tables of schema {@code ticket} into {@code io.chengnuo.ticket.db}, so that the module owns its tables. */
public class ModulePackages extends DefaultGeneratorStrategy {

    @Override
    public String getJavaPackageName(Definition definition, Mode mode) {
        var schema = definition.getSchema();
        if (schema == null) {
            return super.getJavaPackageName(definition, mode);
        }
        var usual = super.getJavaPackageName(definition, mode);
        var tables = usual.indexOf(".tables");
        return "io.chengnuo." + schema.getOutputName() + ".db" + (tables < 0 ? "" : usual.substring(tables));
    }
}
