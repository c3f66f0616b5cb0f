package io.entrepot.local;

import io.entrepot.local.process.StartFailure;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The command line of the launcher. */
record Arguments(Command command, Options options) {

    enum Command {
        START,
        STATUS,
        STOP,
        HELP
    }

    static final String USAGE = """
            ./run                     builds what is needed, starts the whole platform, stops it on Ctrl-C
            ./run status              says what runs
            ./run stop                stops a platform that runs in the background

              --only NAME,NAME        start these components and what they wait for
              --fresh                 clear the state (data, logs) first; caches stay
              --state DIRECTORY       keep the state there instead of in .entrepot
              --port-offset NUMBER    add this to every port
              --no-build              start what is built, as it is

            Environment: ENTREPOT_PORT_GATEWAY=8888 (and so on) moves one port. ENTREPOT_POSTGRES_URL,
            ENTREPOT_KAFKA_BOOTSTRAP and ENTREPOT_KEYCLOAK_URL replace the embedded component.
            ENTREPOT_REDIS_URL keeps the gateway's limits in Redis instead of its memory.
            """;

    static Arguments parse(List<String> words) {
        var command = Command.START;
        var options = Options.standard();
        var left = new ArrayDeque<>(words);
        while (!left.isEmpty()) {
            var word = left.removeFirst();
            switch (word) {
                case "start" -> command = Command.START;
                case "status" -> command = Command.STATUS;
                case "stop" -> command = Command.STOP;
                case "help", "--help", "-h" -> command = Command.HELP;
                default -> options = option(word, left, options);
            }
        }
        return new Arguments(command, options);
    }

    private static Options option(String word, Deque<String> left, Options options) {
        return switch (word) {
            case "--fresh" -> options.withFresh(true);
            case "--only" -> options.withOnly(List.of(value(word, left).split(",", -1)));
            case "--state" -> options.withState(Path.of(value(word, left)));
            case "--port-offset" -> options.withPortOffset(number(word, value(word, left)));
            default -> throw new StartFailure("What is \"" + word + "\"? ./run --help lists what can be said.");
        };
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw new StartFailure(option + " needs a value. ./run --help lists what can be said.");
        }
        return left.removeFirst();
    }

    private static int number(String option, String value) {
        if (!value.matches("-?\\d{1,5}")) {
            throw new StartFailure(option + " needs a number, not " + value + ".");
        }
        return Integer.parseInt(value);
    }
}
