package io.entrepot.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Prints a line per component; on a terminal a last line shows what is still starting. */
final class PrintedProgress implements Progress {

    private static final String CLEAR_LINE = "\r\u001b[K";
    private static final double MILLIS = 1_000.0;

    private final PrintStream out;
    private final boolean live;
    private final Set<String> starting = new LinkedHashSet<>();
    private boolean begun;

    PrintedProgress(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
    }

    @Override
    public void begin(Path state, int components) {
        begun = true;
        line("Entrepot starts %d components; state and logs are in %s".formatted(components, state));
    }

    @Override
    public synchronized void starting(String name) {
        starting.add(name);
        if (live) {
            showStarting();
        } else {
            line("  %-22s starting".formatted(name));
        }
    }

    @Override
    public synchronized void ready(String name, Duration took, String note) {
        starting.remove(name);
        line(String.format(Locale.ROOT, "  %-22s ready after %5.1f s   %s", name, took.toMillis() / MILLIS, note));
    }

    @Override
    public void note(String text) {
        line("  " + text);
    }

    @Override
    public synchronized void stopping() {
        starting.clear();
        lineIfBegun("Entrepot stops ...");
    }

    @Override
    public void stopped() {
        lineIfBegun("Entrepot has stopped.");
    }

    private void lineIfBegun(String text) {
        if (begun) {
            line(text);
        }
    }

    private synchronized void line(String text) {
        out.println(live ? CLEAR_LINE + text : text);
        if (live) {
            showStarting();
        }
    }

    private void showStarting() {
        if (!starting.isEmpty()) {
            out.print(CLEAR_LINE + "  starting: " + String.join(", ", starting) + " ...");
            out.flush();
        }
    }
}
