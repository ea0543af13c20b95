package dev.athanor.testing.contract;

import java.util.List;
import java.util.stream.Stream;

/** The statements that every dialect is tested with. */
public final class StatementCases {

    private StatementCases() {}

    /** {@return the cases, chapter by chapter} */
    public static List<StatementCase> all() {
        return Stream.of(
                        SelectCases.CONDITIONS,
                        SelectCases.ORDERING,
                        SelectCases.EXPRESSIONS,
                        SelectCases.BOOLEANS,
                        JoinCases.JOINS,
                        JoinCases.SUBQUERIES,
                        FunctionCases.FUNCTIONS,
                        FunctionCases.CHOICES,
                        OperatorCases.PATTERNS,
                        OperatorCases.OPERATORS,
                        ClauseCases.TEXTS,
                        ClauseCases.LOCKS,
                        ClauseCases.GROUPS,
                        ClauseCases.ROWS,
                        QueryCases.SETS,
                        QueryCases.CTES,
                        QueryCases.SOURCES,
                        ValueCases.FUNCTIONS,
                        ValueCases.WINDOWS,
                        ValueCases.DOCUMENTS,
                        ValueCases.ARRAYS,
                        ChangeCases.INSERTS,
                        ChangeCases.UPSERTS,
                        ChangeCases.LIMITED,
                        ChangeCases.UPDATES_AND_DELETES,
                        DdlCases.TABLES)
                .flatMap(List::stream)
                .toList();
    }
}
