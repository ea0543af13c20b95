package dev.athanor.sql;

import static dev.athanor.sql.Sql.any;
import static dev.athanor.sql.Sql.caseWhen;
import static dev.athanor.sql.Sql.column;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.distinct;
import static dev.athanor.sql.Sql.excluded;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.literalColumn;
import static dev.athanor.sql.Sql.not;
import static dev.athanor.sql.Sql.nullValue;
import static dev.athanor.sql.Sql.parameter;
import static dev.athanor.sql.Sql.rollup;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.sql.Sql.tuple;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.Tables.T;
import static dev.athanor.sql.Tables.U;
import static dev.athanor.sql.type.Types.INTEGER;
import static dev.athanor.sql.type.Types.TEXT;
import static dev.athanor.sql.type.Types.VARCHAR;

import dev.athanor.sql.ast.Aggregate;
import dev.athanor.sql.ast.AsWord;
import dev.athanor.sql.ast.AssignedColumn;
import dev.athanor.sql.ast.Bind;
import dev.athanor.sql.ast.CaseBranch;
import dev.athanor.sql.ast.Change;
import dev.athanor.sql.ast.ChangeLimit;
import dev.athanor.sql.ast.ChangedDefaultsClause;
import dev.athanor.sql.ast.ColumnNames;
import dev.athanor.sql.ast.CompoundLimit;
import dev.athanor.sql.ast.ConflictClause;
import dev.athanor.sql.ast.ConflictClauses;
import dev.athanor.sql.ast.Correlation;
import dev.athanor.sql.ast.Cte;
import dev.athanor.sql.ast.CteChange;
import dev.athanor.sql.ast.CteColumns;
import dev.athanor.sql.ast.CtePlace;
import dev.athanor.sql.ast.DateField;
import dev.athanor.sql.ast.DefaultKeyword;
import dev.athanor.sql.ast.DefaultValues;
import dev.athanor.sql.ast.DeleteSources;
import dev.athanor.sql.ast.DistinctOn;
import dev.athanor.sql.ast.DuplicateKeyClause;
import dev.athanor.sql.ast.Embedded;
import dev.athanor.sql.ast.Expression;
import dev.athanor.sql.ast.FetchClause;
import dev.athanor.sql.ast.FetchPrefix;
import dev.athanor.sql.ast.Fragment;
import dev.athanor.sql.ast.FrameBound;
import dev.athanor.sql.ast.GeneratedKeyClause;
import dev.athanor.sql.ast.GroupedQuery;
import dev.athanor.sql.ast.Hint;
import dev.athanor.sql.ast.Join;
import dev.athanor.sql.ast.JoinKind;
import dev.athanor.sql.ast.JoinStep;
import dev.athanor.sql.ast.LimitClause;
import dev.athanor.sql.ast.LimitPrefix;
import dev.athanor.sql.ast.Materialization;
import dev.athanor.sql.ast.NextValue;
import dev.athanor.sql.ast.NoSource;
import dev.athanor.sql.ast.Not;
import dev.athanor.sql.ast.OrderByClause;
import dev.athanor.sql.ast.OrderedArgument;
import dev.athanor.sql.ast.OtherColumn;
import dev.athanor.sql.ast.OutputClause;
import dev.athanor.sql.ast.QuotedText;
import dev.athanor.sql.ast.ResultColumns;
import dev.athanor.sql.ast.ReturningClause;
import dev.athanor.sql.ast.Sequence;
import dev.athanor.sql.ast.SetOperator;
import dev.athanor.sql.ast.SqlNode;
import dev.athanor.sql.ast.Star;
import dev.athanor.sql.ast.SymmetricBounds;
import dev.athanor.sql.ast.TableFunction;
import dev.athanor.sql.ast.TrustedSql;
import dev.athanor.sql.ast.Tuple;
import dev.athanor.sql.ast.TupleList;
import dev.athanor.sql.ast.UpdateSources;
import dev.athanor.sql.ast.UpdateTarget;
import dev.athanor.sql.ast.UpsertQuery;
import dev.athanor.sql.ast.Values;
import dev.athanor.sql.ast.WindowFrame;
import dev.athanor.sql.ast.WithClause;
import dev.athanor.sql.ast.WrittenJoins;
import dev.athanor.sql.ddl.AddColumn;
import dev.athanor.sql.ddl.AddConstraint;
import dev.athanor.sql.ddl.CommentOnColumn;
import dev.athanor.sql.ddl.CommentOnConstraint;
import dev.athanor.sql.ddl.CommentOnTable;
import dev.athanor.sql.ddl.CreateDomain;
import dev.athanor.sql.ddl.CreateEnum;
import dev.athanor.sql.ddl.CreateIndex;
import dev.athanor.sql.ddl.CreateSchema;
import dev.athanor.sql.ddl.CreateSequence;
import dev.athanor.sql.ddl.CreateTable;
import dev.athanor.sql.ddl.CreateTableAs;
import dev.athanor.sql.ddl.CreateView;
import dev.athanor.sql.ddl.DropColumn;
import dev.athanor.sql.ddl.DropConstraint;
import dev.athanor.sql.ddl.DropDomain;
import dev.athanor.sql.ddl.DropEnum;
import dev.athanor.sql.ddl.DropIndex;
import dev.athanor.sql.ddl.DropSchema;
import dev.athanor.sql.ddl.DropSequence;
import dev.athanor.sql.ddl.DropTable;
import dev.athanor.sql.ddl.DropView;
import dev.athanor.sql.ddl.clause.CheckClause;
import dev.athanor.sql.ddl.clause.CollationClause;
import dev.athanor.sql.ddl.clause.ColumnCommentClause;
import dev.athanor.sql.ddl.clause.ColumnSpecification;
import dev.athanor.sql.ddl.clause.ColumnTypeClause;
import dev.athanor.sql.ddl.clause.ComputedClause;
import dev.athanor.sql.ddl.clause.ConstraintName;
import dev.athanor.sql.ddl.clause.CountingClause;
import dev.athanor.sql.ddl.clause.DefaultClause;
import dev.athanor.sql.ddl.clause.DeferrabilityClause;
import dev.athanor.sql.ddl.clause.Elements;
import dev.athanor.sql.ddl.clause.ExcludeClause;
import dev.athanor.sql.ddl.clause.ForeignKeyClause;
import dev.athanor.sql.ddl.clause.IdentityClause;
import dev.athanor.sql.ddl.clause.IndexConcurrentlyClause;
import dev.athanor.sql.ddl.clause.IndexIncludeClause;
import dev.athanor.sql.ddl.clause.IndexMethodClause;
import dev.athanor.sql.ddl.clause.IndexNullsClause;
import dev.athanor.sql.ddl.clause.IndexPredicateClause;
import dev.athanor.sql.ddl.clause.IndexedElement;
import dev.athanor.sql.ddl.clause.Inlined;
import dev.athanor.sql.ddl.clause.MatchClause;
import dev.athanor.sql.ddl.clause.NullabilityClause;
import dev.athanor.sql.ddl.clause.PrimaryKeyClause;
import dev.athanor.sql.ddl.clause.ReferencesClause;
import dev.athanor.sql.ddl.clause.ReferredTable;
import dev.athanor.sql.ddl.clause.TableCommentClause;
import dev.athanor.sql.ddl.clause.TableOptionsClause;
import dev.athanor.sql.ddl.clause.TypeCheck;
import dev.athanor.sql.ddl.clause.UniqueClause;
import dev.athanor.sql.ddl.clause.ViewName;
import dev.athanor.sql.ddl.clause.WordsClause;
import dev.athanor.sql.schema.ExcludeConstraint;
import dev.athanor.sql.schema.ForeignKey;
import dev.athanor.sql.schema.Index;
import dev.athanor.sql.schema.MetaData;
import dev.athanor.sql.schema.Table;
import dev.athanor.sql.schema.option.Deferrability;
import dev.athanor.sql.schema.option.DialectWords;
import dev.athanor.sql.schema.option.Info;
import dev.athanor.sql.schema.option.MatchKind;
import dev.athanor.sql.schema.option.SequenceOptions;
import dev.athanor.sql.type.DomainType;
import dev.athanor.sql.type.EnumType;
import java.util.List;

/** One of each kind of node, with every part that it may have. */
final class NodeSamples {

    private static final Table MOODY =
            Table.of("moody", new MetaData(), Sql.column("mood", EnumType.of("mood", "HAPPY", "SAD")));

    private static final Table CONSTRAINED = Table.of(
            "constrained",
            new MetaData(),
            column("a", INTEGER).primaryKey(),
            column("b", INTEGER).references("constrained.a").unique(),
            Sql.check("a > 0"));
    private static final ForeignKey KEY = CONSTRAINED.foreignKeys().get(0);
    private static final ConflictClause.Target TARGET = new ConflictClause.Target(List.of(T.id), T.x.gt(0), "uq_t");
    private static final Index INDEX = new Index("ix", T, List.of(T.name), true);

    private NodeSamples() {}

    /** {@return the samples} */
    static List<SqlNode> all() {
        List<SqlNode> all = new java.util.ArrayList<>(EXPRESSIONS);
        all.addAll(OPERATORS);
        all.addAll(QUERIES);
        all.addAll(VALUE_NODES);
        all.addAll(SOURCES);
        all.addAll(STATEMENTS);
        all.addAll(CLAUSES);
        all.addAll(DDL);
        return all;
    }

    private static final List<SqlNode> EXPRESSIONS = List.of(
            T.id,
            T.as("a").column(T.id),
            T.x.plus(1),
            T.x.neg(),
            T.x.div(2),
            T.x.floorDiv(2),
            T.x.eq(1),
            T.x.between(1, 2),
            T.x.in(1, 2),
            T.x.in(select(U.tId)),
            T.x.isNull(),
            T.x.eq(1).and(T.x.eq(2)),
            not(T.b),
            new Not(T.x.eq(1)),
            trueValue(),
            nullValue(INTEGER),
            exists(select(U.id)),
            select(count()).selectFrom(U).scalarSubquery(Long.class),
            T.x.cast(VARCHAR),
            T.x.as("label"),
            T.x.desc().nullsLast(),
            count(distinct(T.x)),
            distinct(T.x),
            Star.STAR,
            caseWhen(T.x.eq(1), "one").orElse("many"),
            new CaseBranch(T.x.eq(1), T.name),
            new LabelReference("x"),
            excluded(T.x),
            new NextValue<>("app", "numbers", INTEGER),
            Sql.operatorClass(T.name, "text_pattern_ops"),
            parameter("p", INTEGER),
            literal(5));

    private static final List<SqlNode> OPERATORS = List.of(
            T.name.like("a/%", '/'),
            new QuotedText("text"),
            T.x.betweenSymmetric(2, 1),
            SymmetricBounds.WORD,
            T.x.in(T.id, literal(1)),
            tuple(T.x, T.name),
            any(select(U.id)),
            T.name.collate("C"),
            T.x.bitwiseAnd(1),
            T.x.bitwiseNot(),
            T.name.regexpMatch("^a", "i"),
            T.name.regexpReplace("a", "b", "g"),
            T.name.match("word", "english"),
            literalColumn("1", INTEGER),
            rollup(T.x, T.name),
            text("x + :y").bind("y", 1).expression(INTEGER),
            text("x > :y").bind("y", 1).condition());

    private static final Values VALUES = Sql.values("v", column("a", INTEGER)).row(1);
    private static final WindowFrame FRAME =
            new WindowFrame(WindowFrame.Unit.ROWS, FrameBound.of(-1), FrameBound.of(1), WindowFrame.Exclusion.TIES);

    private static final List<SqlNode> QUERIES = List.of(
            AsWord.AS,
            new WithClause(true),
            new CteColumns(T.as("b").columns(), true),
            Materialization.MATERIALIZED,
            SetOperator.UNION,
            new GroupedQuery(select(T.id)),
            new CompoundLimit(new LimitClause(literal(1), null, false)),
            Sql.union(select(T.id), select(U.id))
                    .orderBy("id")
                    .limit(1)
                    .offset(2)
                    .addCte(select(U.id).cte("extra")),
            Sql.recursive("r", select(T.id), found -> select(found.column(T.id)))
                    .materialized(),
            insert(T).set(T.x, 1).returning(T.id).cte("inserted").nested(),
            new CteChange(delete(T)),
            VALUES,
            VALUES.query(),
            VALUES.c("a"),
            new ColumnNames(List.copyOf(VALUES.columns())),
            new TupleList(List.of(tuple(T.id))),
            select(T.id).lateral("l"),
            Sql.tablesample(T, literal(5)).as("s").repeatable(literal(1)),
            Sql.tableValued(Sql.function("f", INTEGER, T.x), "g", column("n", INTEGER))
                    .withOrdinality("o")
                    .derivedWithTypes()
                    .lateral(),
            new TableFunction.Naming(Sql.tableValued(Sql.function("f", INTEGER), "g")),
            new TableFunction.Rows(Sql.function("f", INTEGER, T.x)),
            Sql.function("f", INTEGER, T.x).columnValued("g"),
            Sql.row(T));

    private static final List<SqlNode> VALUE_NODES = List.of(
            count(T.id).filter(T.x.gt(1)),
            count(T.id).over().partitionBy(T.x).orderBy(T.id).rows(-1, 0),
            FRAME,
            FrameBound.of(-1),
            Sql.percentileCont(0.5).withinGroup(T.x),
            new OrderedArgument<>(T.x, List.of(T.id)),
            Sql.extract(DateField.YEAR, T.x),
            Sql.typeCoerce(T.x, VARCHAR),
            T.x.tryCast(VARCHAR),
            Sql.assigned(T.x),
            new DefaultKeyword<>(INTEGER),
            Sql.currentDate(),
            Sql.json(T.name, "a", 0),
            Sql.json(T.name, "a").asString(),
            Sql.array(INTEGER, 1),
            Sql.element(Sql.array(INTEGER, 1), 1),
            Sql.slice(Sql.array(INTEGER, 1), 1, 2));

    private static final List<SqlNode> SOURCES = List.of(
            T,
            T.as("second"),
            select(T.id).subquery("s"),
            select(T.id).cte("c"),
            new Join(T, JoinKind.LEFT, U, U.tId.eq(T.id)));

    private static final List<SqlNode> STATEMENTS = List.of(
            select(T.id, T.name)
                    .selectFrom(T)
                    .join(U)
                    .where(T.x.gt(1))
                    .groupBy(T.id)
                    .having(count().gt(2))
                    .orderBy(T.name)
                    .limit(3)
                    .offset(4)
                    .distinct()
                    .prefixWith("ALL")
                    .addCte(select(U.id).cte("extra"))
                    .withForUpdate()
                    .correlate(U),
            select(T.id).distinctOn(T.x).orderBy(T.x).offset(1).fetchWithTies(2),
            insert(T).set(T.x, 1).returning(T.id),
            insert(T).set(T.x, 1).returnDefaults(T.name),
            update(T).set(T.x, 1).set(U.tId, T.x).returnDefaults(T.name),
            insert(T).values(List.of(java.util.Map.of("x", 1), java.util.Map.of("x", 2))),
            insert(T)
                    .set(T.x, 1)
                    .prefixWith("OR IGNORE")
                    .onConflict(T.id)
                    .where(T.x.gt(0))
                    .doUpdate(row -> row.set(T.x, excluded(T.x)).where(T.x.gt(1))),
            insert(T).from(List.of(T.x), select(U.id)),
            update(T).set(T.x, T.x.plus(1)).where(T.id.eq(1)).returning(T.id),
            update(T.as("q")).from(U).where(U.id.eq(1)),
            delete(T).where(T.id.eq(1)).returning(T.id),
            delete(T).using(U).where(T.id.eq(1)).limit(5),
            update(T).set(T.x, 1).limit(5),
            text("select 1 where 1 = :one").bind("one", 1).columns(T.id),
            text("select 1").columnsByName(T.id));

    private static final List<SqlNode> CLAUSES = List.of(
            new Assignment(T.x, T.x.plus(1)),
            new Assignment.Assigned(T.x.plus(1)),
            new JoinRequest(T, JoinKind.INNER, U, U.tId.eq(T.id)),
            new WrittenJoins(List.of(new JoinStep(U, U.tId.eq(T.id), U.tId.gt(1)))),
            new Sequence(List.of(T.id, T.x)),
            new ValuesRow(List.of(literal(1), T.x)),
            new LimitClause(literal(1), literal(2), true),
            new FetchPrefix(new FetchClause(literal(1), null, false, true), true),
            new OrderByClause(List.of(T.x), true),
            new LimitPrefix(new LimitClause(literal(1), null, false)),
            NoSource.NO_SOURCE,
            DefaultValues.DEFAULT_VALUES,
            CtePlace.BEFORE_QUERY,
            new OutputClause(List.of(T.id), false, Change.DELETE),
            new FetchClause(literal(1), literal(2), false, true),
            new DistinctOn(List.of(T.x)),
            Sql.forShare().of(T).nowait(),
            new Hint(Hint.Place.PREFIX, new TrustedSql("ALL"), "oracle"),
            new Correlation(Correlation.Kind.ONLY, List.of(T)),
            new ResultColumns(List.of(T.id, T.x)),
            new ReturningClause(Change.INSERT, List.of(T.id)),
            TARGET,
            new ConflictClause(TARGET, new Sequence(List.of(new Assignment(T.x, T.x))), T.x.eq(1)),
            new ConflictClauses(List.of(new ConflictClause(TARGET, null, null)), true),
            new ChangedDefaultsClause(List.of(T.id)),
            new OtherColumn(U.tId),
            new Assignment.Other(new OtherColumn(U.tId), T.x.plus(1)),
            new UpsertQuery(select(U.id)),
            new ChangeLimit(Bind.of(INTEGER, 5)),
            new DuplicateKeyClause(new Sequence(List.of(new Assignment(T.x, T.x)))),
            new Assignment.OnConflict(new Assignment(T.x, T.x)),
            new AssignedColumn(T.x, true),
            Fragment.of("a > 0"),
            new UpdateTarget(T, List.of(U)),
            new UpdateSources(T, List.of(U)),
            new DeleteSources(T, List.of(U)),
            new GeneratedKeyClause(List.of(T.id)));

    private static final List<SqlNode> DDL = List.of(
            new CreateTable(CONSTRAINED),
            new DropTable(CONSTRAINED, true),
            new Embedded<>(Bind.of(INTEGER, -5)),
            new CreateEnum(EnumType.of("size", "S", "it's")),
            new DropEnum(EnumType.of("size", "S").inSchema("shop")),
            new CreateDomain(
                    DomainType.of("code", TEXT).notNull().withDefault("'a'").check("ck", "VALUE > ''")),
            new DropDomain(DomainType.of("code", TEXT)),
            new TypeCheck(MOODY.c("mood")),
            new CreateIndex(INDEX, true),
            new DropIndex(INDEX),
            new AddColumn(CONSTRAINED.c("b"), true),
            new AddConstraint(CONSTRAINED, new ForeignKeyClause(KEY)),
            new DropColumn(CONSTRAINED.c("b")),
            new ColumnSpecification(T.id),
            new ColumnTypeClause(T.id),
            new Elements(List.of(new ColumnSpecification(T.id))),
            new PrimaryKeyClause("pk", List.of(T.id), List.of()),
            new WordsClause(DialectWords.more(List.of(), "sqlite", "ON CONFLICT FAIL")),
            new ExcludeClause(new ExcludeConstraint(
                    "ex",
                    T,
                    List.of(new ExcludeConstraint.Element(T.id, "=")),
                    "gist",
                    null,
                    Deferrability.UNSAID,
                    Info.NONE)),
            new ForeignKeyClause(KEY),
            new ReferencesClause(KEY),
            new ReferredTable(KEY),
            new UniqueClause(CONSTRAINED.uniques().get(0)),
            new CheckClause(CONSTRAINED, CONSTRAINED.checks().get(0)),
            new DeferrabilityClause(Deferrability.INITIALLY_DEFERRED),
            new MatchClause(MatchKind.FULL),
            new ConstraintName("ck", true),
            new DefaultClause(T.id),
            new IdentityClause(T.id),
            new ComputedClause(T.id),
            new NullabilityClause(T.id),
            new ColumnCommentClause("a column"),
            new CollationClause("C"),
            new TableCommentClause("a table"),
            new TableOptionsClause(List.of(Sql.tableOption("sqlite", "STRICT"))),
            new CountingClause(SequenceOptions.NONE.start(5).increment(2)),
            new CreateSchema("s", true),
            new DropSchema("s", true, true),
            new CreateSequence(dev.athanor.sql.schema.Sequence.of("s").start(5), true),
            new DropSequence(dev.athanor.sql.schema.Sequence.of("s"), true),
            new ViewName("app", "v"),
            CreateView.of("v", select(T.id)).orReplace(),
            new DropView(ViewName.of("v"), true, true),
            new CreateTableAs(ViewName.of("v"), select(T.id), true, true),
            new Inlined(T.id),
            Sql.table("light", Sql.column("a", dev.athanor.sql.type.Types.INTEGER)),
            new CommentOnTable(T, "a table"),
            new CommentOnColumn(T.id, "a column"),
            new CommentOnConstraint(T, "ck", "a check"),
            new DropConstraint(T, DropConstraint.Kind.UNIQUE, "uq", true, true),
            new IndexedElement(T.x.plus(1).desc()),
            new IndexedElement.Grouped(T.x.plus(1)),
            new IndexMethodClause(new IndexMethodClause.Method("gin")),
            new IndexIncludeClause(List.of(T.x)),
            new IndexPredicateClause(T.x.gt(5)),
            new IndexNullsClause(),
            new IndexConcurrentlyClause(),
            Sql.ddl("ANALYZE {table}").forTable(T).with("x", "y").onlyOn("sqlite"));

    /** Another node that may stand where {@code node} stands. */
    static SqlNode other(SqlNode node) {
        if (node instanceof Bind<?> bind) {
            return bind.expanding() ? Bind.list("other", INTEGER, List.of()) : Bind.of("other", INTEGER, null);
        }
        if (node instanceof Delete<?>) {
            return delete(U);
        }
        if (node instanceof Cte) {
            return select(U.name).cte("other");
        }
        if (node instanceof TableFunction) {
            return Sql.tableValued(Sql.function("other", INTEGER), "other");
        }
        if (node instanceof Values) {
            return Sql.values("other", column("a", INTEGER)).row(2);
        }
        if (node instanceof Tuple) {
            return tuple(U.name);
        }
        if (node instanceof Aggregate<?>) {
            return count();
        }
        if (node instanceof Text) {
            return text("other");
        }
        if (node instanceof dev.athanor.sql.ast.Query<?>) {
            return select(U.name);
        }
        if (node instanceof dev.athanor.sql.ast.FromClause) {
            return U.as("other");
        }
        if (node instanceof dev.athanor.sql.ast.Condition) {
            return U.name.eq("other");
        }
        if (node instanceof dev.athanor.sql.schema.Column<?>) {
            return U.name;
        }
        return node instanceof Expression<?> ? U.name.as("other") : node;
    }
}
