package io.entrepot.local.component;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where the library unpacks PostgreSQL. It cannot go on with what an interrupted start left half unpacked, so that is removed. */
record PostgresBinaries(Path directory) {

    private static final String COMPLETE = ".exists";
    private static final String LOCK = "epg-lock";

    static PostgresBinaries in(Path cache) throws IOException {
        return new PostgresBinaries(Files.createDirectories(cache.resolve("postgres")));
    }

    PostgresBinaries withoutIncomplete() throws IOException {
        try (var versions = Files.newDirectoryStream(directory, "PG-*")) {
            for (var version : versions) {
                if (!Files.exists(version.resolve(COMPLETE)) && isNobodyUnpacking(version)) {
                    Directories.delete(version);
                }
            }
        }
        return this;
    }

    private static boolean isNobodyUnpacking(Path version) throws IOException {
        try (var channel =
                FileChannel.open(version.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        }
    }
}
