package dev.athanor.orm.load;

import static java.util.Objects.requireNonNull;

import dev.athanor.orm.query.LoadStyle;
import java.util.EnumMap;
import java.util.Map;

/** The strategies there are. */
final class LoaderStrategies {

    private static final Map<LoadStyle, LoaderStrategy> ALL = new EnumMap<>(Map.of(
            LoadStyle.SELECT, new SelectLoader(),
            LoadStyle.SELECTIN, new SelectInLoader(),
            LoadStyle.JOINED, new JoinedLoader(),
            LoadStyle.SUBQUERY, new SubqueryLoader(),
            LoadStyle.IMMEDIATE, new ImmediateLoader(),
            LoadStyle.RAISE, new RaiseLoader(false),
            LoadStyle.RAISE_ON_SQL, new RaiseLoader(true),
            LoadStyle.NOLOAD, new NoLoader(),
            LoadStyle.CONTAINS_EAGER, new ContainsEagerLoader()));

    private LoaderStrategies() {}

    static LoaderStrategy of(LoadStyle style) {
        return requireNonNull(ALL.get(style), style::toString);
    }
}
