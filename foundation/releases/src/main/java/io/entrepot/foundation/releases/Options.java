package io.entrepot.foundation.releases;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the command is asked to do. */
record Options(List<Path> documents, Map<String, String> values) {

    private static final String GATE = "--gate";

    private static final Set<String> KNOWN =
            Set.of("--backend", "--moves", "--usage", "--backend-calls", "--deadline", "--format", "--project");

    static Options parse(List<String> arguments) {
        var files = new ArrayList<Path>();
        var values = new HashMap<String, String>();
        for (var left = arguments.iterator(); left.hasNext(); ) {
            var argument = left.next();
            if (argument.equals(GATE)) {
                values.put(GATE, "");
            } else if (argument.startsWith("-")) {
                values.put(known(argument), value(argument, left));
            } else {
                files.add(Path.of(argument));
            }
        }
        files.stream().filter(file -> !Files.isRegularFile(file)).findFirst().ifPresent(file -> {
            throw new IllegalArgumentException("there is no file " + file);
        });
        return new Options(List.copyOf(files), values).checked();
    }

    private static String known(String option) {
        if (!KNOWN.contains(option)) {
            throw new IllegalArgumentException("unknown option " + option + "; see --help");
        }
        return option;
    }

    private static String value(String option, Iterator<String> left) {
        var value = left.hasNext() ? left.next() : "--";
        if (value.startsWith("--")) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return value;
    }

    private Options checked() {
        if (isGate() && !documents.isEmpty()) {
            throw new IllegalArgumentException("--gate takes no documents, it compares what is declared; see --help");
        }
        if (!isGate() && documents.size() != 2) {
            throw new IllegalArgumentException("two documents are needed, the older and the newer one; see --help");
        }
        if (!Set.of("text", "json").contains(of("--format", "text"))) {
            throw new IllegalArgumentException("--format is text or json");
        }
        return this;
    }

    boolean isGate() {
        return values.containsKey(GATE);
    }

    Path older() {
        return documents.getFirst();
    }

    Path newer() {
        return documents.getLast();
    }

    String of(String option, String otherwise) {
        return values.getOrDefault(option, otherwise);
    }

    boolean isJson() {
        return of("--format", "text").equals("json");
    }

    @Nullable LocalDate deadline() {
        var date = values.get("--deadline");
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeException broken) {
            throw new IllegalArgumentException("--deadline is a date such as 2027-01-31", broken);
        }
    }
}
