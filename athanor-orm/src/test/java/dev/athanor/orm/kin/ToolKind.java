package dev.athanor.orm.kin;

/** What a tool is. */
public enum ToolKind {
    TOOL,
    SAW,
    DRILL,
    ADZE,
    AXE
}
