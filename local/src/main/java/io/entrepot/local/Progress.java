package io.entrepot.local;

import java.io.Console;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Tells the reader what starts, what is ready and how long it took. */
interface Progress {

    void begin(Path state, int components);

    void starting(String name);

    void ready(String name, Duration took, String note);

    void note(String text);

    void stopping();

    void stopped();

    static Progress onTerminal() {
        var isLive = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        return new PrintedProgress(System.out, isLive);
    }

    static Progress silent() {
        return new PrintedProgress(new PrintStream(OutputStream.nullOutputStream()), false);
    }
}
