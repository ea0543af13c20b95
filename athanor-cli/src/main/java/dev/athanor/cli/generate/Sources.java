package dev.athanor.cli.generate;

import dev.athanor.migrate.op.SourceWriter;

/** What stands above each class. */
final class Sources {

    private Sources() {}

    /** Returns what was written to {@code out}, with its package and imports before it. */
    static String withHead(String packageName, SourceWriter out) {
        StringBuilder file = new StringBuilder();
        if (!packageName.isEmpty()) {
            file.append("package ").append(packageName).append(";\n\n");
        }
        // Static imports stand first.
        for (boolean member : new boolean[] {true, false}) {
            boolean any = false;
            for (String name : out.imports()) {
                if (name.startsWith("static ") == member) {
                    file.append("import ").append(name).append(";\n");
                    any = true;
                }
            }
            file.append(any ? "\n" : "");
        }
        return file.append(out.source()).toString();
    }
}
