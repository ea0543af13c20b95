package dev.athanor.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row as a record: what typed rows are read into on both sides. */
public record CustomerRow(
        @Nullable Integer id,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String city,
        @Nullable Integer age,
        @Nullable BigDecimal balance,
        @Nullable Boolean active,
        @Nullable LocalDateTime createdAt) {}
