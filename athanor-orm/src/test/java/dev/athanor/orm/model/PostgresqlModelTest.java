package dev.athanor.orm.model;

import dev.athanor.testing.server.DatabaseKind;
import dev.athanor.testing.server.OnDatabase;
import java.sql.SQLException;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PostgresqlModelTest extends ModelFuzz {

    @Property(tries = 50, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReportMode.OFF)
    void whatASessionDoesIsWhatTheModelDoes(@ForAll("sequences") List<int[]> sequence) throws SQLException {
        checkAndMeasure(sequence);
    }

    @Tag("soak")
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReportMode.OFF)
    void whatASessionDoesIsWhatTheModelDoesForLong(@ForAll("sequences") List<int[]> sequence) throws SQLException {
        checkAndMeasure(sequence);
    }
}
