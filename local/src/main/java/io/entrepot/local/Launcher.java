package io.entrepot.local;

import io.entrepot.local.process.RunDirectory;
import io.entrepot.local.process.StartFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The program behind {@code ./run}. */
final class Launcher {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final Logger LIBRARIES = Logger.getLogger("");

    private Launcher() {}

    static void main(String[] words) {
        LIBRARIES.setLevel(Level.OFF); // what went wrong is said here in one sentence, or stands in a component's log
        try {
            run(Arguments.parse(List.of(words)));
        } catch (StartFailure e) {
            end(String.valueOf(e.getMessage()), e.getCause());
        } catch (IOException | InterruptedException e) {
            end("Entrepot cannot go on: " + e, e);
        }
    }

    /** One sentence for the reader; what led to it only for who asks, with {@code ENTREPOT_DEBUG=true}. */
    private static void end(String sentence, @Nullable Throwable cause) {
        System.err.println(sentence);
        if (cause != null && "true".equals(System.getenv("ENTREPOT_DEBUG"))) {
            cause.printStackTrace();
        }
        System.exit(1);
    }

    private static void run(Arguments arguments) throws IOException, InterruptedException {
        switch (arguments.command()) {
            case HELP -> System.out.print(Arguments.USAGE);
            case STATUS -> Status.print(arguments.options().state());
            case STOP -> stop(arguments.options());
            case START -> start(arguments.options());
        }
    }

    private static void start(Options options) throws InterruptedException {
        var platform = Platform.start(options);
        System.out.println(new Welcome(platform).text());
        System.out.printf(
                Locale.ROOT,
                "Ready after %.1f s. Ctrl-C stops everything.%n",
                platform.timeToReady().toMillis() / 1_000.0);
        System.gc(); // unpacking PostgreSQL took more memory than watching over children needs
        platform.keepAlive();
    }

    private static void stop(Options options) throws IOException, InterruptedException {
        var launcher = RunDirectory.launcher(options.state());
        if (launcher.isEmpty() || !RunDirectory.isClaimed(options.state())) {
            System.out.println("Nothing runs on " + options.state() + ".");
            return;
        }
        launcher.get().destroy();
        awaitRelease(options);
        System.out.println("Entrepot has stopped.");
    }

    private static void awaitRelease(Options options) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + STOP_LIMIT.toNanos();
        while (RunDirectory.isClaimed(options.state())) {
            if (System.nanoTime() > deadline) {
                throw new StartFailure("Entrepot did not stop within " + STOP_LIMIT.toSeconds() + " s.");
            }
            Thread.sleep(Watch.INTERVAL);
        }
    }
}
