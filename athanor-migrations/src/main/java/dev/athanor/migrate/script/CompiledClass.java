package dev.athanor.migrate.script;

import java.nio.file.Path;

/**
 * A class compiled in memory.
 *
 * @param type the class
 * @param file the source it was compiled from, an absolute path
 */
public record CompiledClass(Class<?> type, Path file) {}
