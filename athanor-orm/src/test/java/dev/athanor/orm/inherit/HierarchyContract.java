package dev.athanor.orm.inherit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.OrmContract;
import dev.athanor.testing.server.DatabaseKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** For the contracts of hierarchies: what was run, to the word on SQLite, and which tables in which order elsewhere. */
public abstract class HierarchyContract extends OrmContract {

    private static final Pattern WRITE = Pattern.compile("(INSERT|MERGE|UPDATE|DELETE)(?: INTO| FROM)? [\"`]?(\\w+)");
    private static final Pattern READ = Pattern.compile("(SELECT).*? FROM \\(*[\"`]?(\\w+)", Pattern.DOTALL);

    /** For the contracts. */
    protected HierarchyContract() {}

    /** Checks the statements run since the last time; the same one run again and again counts once. */
    protected final void ran(String... expected) {
        List<String> texts = once(sql.sql());
        sql.clear();
        if (kind() == DatabaseKind.SQLITE) {
            assertThat(texts).containsExactly(expected);
        } else {
            assertThat(acts(texts)).isEqualTo(acts(List.of(expected)));
        }
    }

    private static List<String> once(List<String> all) {
        List<String> texts = new ArrayList<>();
        for (String text : all) {
            if (texts.isEmpty() || !texts.get(texts.size() - 1).equals(text)) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static List<String> acts(List<String> texts) {
        List<String> acts = new ArrayList<>();
        for (String text : texts) {
            Matcher write = WRITE.matcher(text);
            boolean writes = write.find();
            Matcher act = writes ? write : READ.matcher(text);
            assertThat(writes || act.find()).as(text).isTrue();
            acts.add(act.group(1).replace("MERGE", "INSERT") + " " + act.group(2));
        }
        return once(acts);
    }
}
