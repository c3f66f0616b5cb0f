package io.entrepot.local;

import io.entrepot.local.process.RecordedProcess;
import io.entrepot.local.process.RunDirectory;
import java.io.IOException;
import java.nio.file.Path;

/** Says what runs on a state directory. */
final class Status {

    private Status() {}

    static void print(Path state) throws IOException {
        if (!RunDirectory.isClaimed(state)) {
            System.out.println("Nothing runs on " + state + ".");
        } else {
            System.out.println("Entrepot runs on " + state + ":");
        }
        RunDirectory.children(state).forEach(Status::print);
    }

    private static void print(String name, RecordedProcess process) {
        System.out.printf(
                "  %-22s %s%n",
                name,
                process.find().map(found -> "runs as process " + found.pid()).orElse("has ended"));
    }
}
