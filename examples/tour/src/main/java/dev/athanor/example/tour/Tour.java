package dev.athanor.example.tour;

import dev.athanor.example.tour.chapter.Chapter;
import dev.athanor.example.tour.chapter.CoreAgainstOrm;
import dev.athanor.example.tour.chapter.DefiningModels;
import dev.athanor.example.tour.chapter.EngineAndConnecting;
import dev.athanor.example.tour.chapter.Migrating;
import dev.athanor.example.tour.chapter.RealWorld;
import dev.athanor.example.tour.chapter.Relationships;
import dev.athanor.example.tour.chapter.Selecting;
import dev.athanor.example.tour.chapter.SessionAndUnitOfWork;
import dev.athanor.example.tour.chapter.Store;
import dev.athanor.example.tour.chapter.TheTrap;
import dev.athanor.example.tour.stage.Narrator;
import dev.athanor.example.tour.stage.Screen;
import dev.athanor.example.tour.stage.Screen.Style;
import dev.athanor.example.tour.stage.Step;
import dev.athanor.example.tour.stage.Trace;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * A walk through the toolkit in a music store: nine chapters on one SQLite file. Each step says a sentence, shows the
 * code, the SQL that ran and the result, and checks it.
 */
public final class Tour {

    private static final List<Chapter> CHAPTERS = List.of(
            new CoreAgainstOrm(),
            new EngineAndConnecting(),
            new DefiningModels(),
            new SessionAndUnitOfWork(),
            new Selecting(),
            new Relationships(),
            new TheTrap(),
            new Migrating(),
            new RealWorld());

    private Tour() {}

    /**
     * Gives the tour.
     *
     * @param arguments the SQLite file, which may be of an earlier tour; the exit code is 0 if every check held, 1 if
     *     one did not, 2 if the tour could not begin
     */
    public static void main(String... arguments) {
        Screen screen = screen();
        Path file = Path.of(arguments.length == 0 ? "tour.db" : arguments[0]);
        System.exit(give(screen, file));
    }

    // The script says how wide the terminal is, and says nothing where there is none.
    private static Screen screen() {
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        Integer columns = Integer.getInteger("tour.columns");
        if (columns == null) {
            return Screen.plain(out);
        }
        String noColour = System.getenv("NO_COLOR");
        return Screen.terminal(out, noColour == null || noColour.isEmpty(), columns);
    }

    /** Gives the tour on {@code screen}, in {@code file}, and returns the exit code. */
    public static int give(Screen screen, Path file) {
        Trace trace = new Trace();
        Narrator narrator = new Narrator(screen, trace);
        screen.line("");
        screen.line(screen.in(Style.TITLE, "   ATHANOR") + "  a walk through the toolkit, in a music store");
        try (Store store = Store.open(file, trace)) {
            screen.line(screen.in(Style.ASIDE, "            the store is kept in " + file));
            for (Chapter chapter : CHAPTERS) {
                narrator.chapter(chapter.title(), chapter.motto());
                tell(chapter, narrator, store);
            }
        } catch (Store.UnusableFileException refused) {
            screen.line(screen.in(Style.BAD, "   " + refused.getMessage()));
            return 2;
        }
        return farewell(screen, narrator);
    }

    private static void tell(Chapter chapter, Narrator narrator, Store store) {
        try {
            chapter.tell(narrator, store);
        } catch (Step.StepFailure known) {
            // The narrator has said so; the next chapter may still be told.
        } catch (RuntimeException failure) {
            narrator.fails(chapter.title(), "between the steps: " + failure);
        }
    }

    private static int farewell(Screen screen, Narrator narrator) {
        screen.line("");
        screen.line("");
        if (narrator.failures().isEmpty()) {
            screen.line(screen.in(Style.GOOD, "   ✓ The tour is over: all " + narrator.checked() + " checks held."));
            screen.line("");
            return 0;
        }
        screen.line(screen.in(
                Style.BAD,
                "   ✗ The tour is over: " + narrator.failures().size() + " of " + narrator.checked()
                        + " checks did not hold:"));
        narrator.failures().forEach(failure -> screen.line("     " + failure));
        screen.line("");
        return 1;
    }
}
