package io.entrepot.local.process;

import java.util.List;
import java.util.Map;

/** A program with its arguments and what it finds in its environment besides the launcher's own. */
public record Command(List<String> arguments, Map<String, String> environment) {

    public Command {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    public static Command of(List<String> arguments) {
        return new Command(arguments, Map.of());
    }
}
