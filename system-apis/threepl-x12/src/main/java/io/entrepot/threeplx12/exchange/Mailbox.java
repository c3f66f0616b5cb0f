package io.entrepot.threeplx12.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folders that a partner and we share, in one session. */
public interface Mailbox extends AutoCloseable {

    /** The files that the partner has put there under their final names. */
    List<RemoteFile> arrivals();

    /** How many bytes a file may have; what is larger is not read. */
    long largestFile();

    /** The file as large as it was listed, one character for each byte. */
    String read(RemoteFile file);

    /** Moves a file out of the way; a taken name gets a suffix. Nothing happens if it is gone already. */
    void file(String fileName, Filing filing, @Nullable String reason);

    /** Puts a document there, complete from its first moment under this name; one that is there already is ours. */
    void put(String fileName, String text);

    @Override
    void close();

    /** A file as the listing shows it. */
    record RemoteFile(String name, long size, Instant modifiedAt) {}

    /** Where files go after they were read. */
    enum Filing {
        PROCESSED,
        REJECTED
    }
}
