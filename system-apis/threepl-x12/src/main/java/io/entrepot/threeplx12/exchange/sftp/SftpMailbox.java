package io.entrepot.threeplx12.exchange.sftp;

import io.entrepot.threeplx12.exchange.Mailbox;
import io.entrepot.threeplx12.exchange.MailboxUnavailableException;
import io.entrepot.threeplx12.exchange.sftp.MailboxProperties.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;

/** A partner's folders in one SFTP session. */
class SftpMailbox implements Mailbox {

    private static final List<String> UNFINISHED = List.of(".part", ".tmp", ".writing", ".filepart");

    private final ClientSession session;
    private final SftpClient sftp;
    private final Entry entry;
    private final long largestFile;
    private final Clock clock;

    SftpMailbox(ClientSession session, SftpClient sftp, Entry entry, long largestFile, Clock clock) {
        this.session = session;
        this.sftp = sftp;
        this.entry = entry;
        this.largestFile = largestFile;
        this.clock = clock;
    }

    /** Something that is done at the server. */
    @FunctionalInterface
    private interface Operation<T> {
        T run() throws IOException;
    }

    private <T> T reaching(String what, Operation<T> operation) {
        try {
            return operation.run();
        } catch (IOException failed) {
            throw new MailboxUnavailableException("cannot " + what + ": " + failed.getMessage(), failed);
        }
    }

    @Override
    public List<RemoteFile> arrivals() {
        return reaching(
                "list " + entry.inbound(),
                () -> StreamSupport.stream(sftp.readDir(entry.inbound()).spliterator(), false)
                        .filter(SftpMailbox::isFinished)
                        .map(file -> new RemoteFile(
                                file.getFilename(),
                                file.getAttributes().getSize(),
                                file.getAttributes().getModifyTime().toInstant()))
                        .toList());
    }

    private static boolean isFinished(DirEntry file) {
        var name = file.getFilename().toLowerCase(Locale.ROOT);
        return file.getAttributes().isRegularFile()
                && !name.startsWith(".")
                && UNFINISHED.stream().noneMatch(name::endsWith);
    }

    @Override
    public long largestFile() {
        return largestFile;
    }

    /** No more is read than was listed, so that a file which grows meanwhile takes no more memory than was allowed. */
    @Override
    public String read(RemoteFile listed) {
        return reaching("read " + listed.name(), () -> {
            try (var file = sftp.read(entry.inbound() + "/" + listed.name())) {
                var bytes = file.readNBytes(Math.toIntExact(listed.size()));
                if (file.read() >= 0) {
                    throw new IOException("it grew while it was read");
                }
                return new String(bytes, StandardCharsets.ISO_8859_1);
            }
        });
    }

    @Override
    public void file(String fileName, Filing filing, @Nullable String reason) {
        reaching("move " + fileName, () -> {
            var folder = folder(filing);
            var target = free(folder, fileName);
            if (exists(entry.inbound() + "/" + fileName)) {
                sftp.rename(entry.inbound() + "/" + fileName, target);
                if (reason != null) {
                    write(target + ".reason.txt", reason);
                }
            }
            return target;
        });
    }

    private String folder(Filing filing) throws IOException {
        var parent = entry.inbound() + "/" + filing.name().toLowerCase(Locale.ROOT);
        var day = parent + "/" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (var folder : List.of(parent, day)) {
            if (!exists(folder)) {
                sftp.mkdir(folder);
            }
        }
        return day;
    }

    private String free(String folder, String fileName) throws IOException {
        var target = folder + "/" + fileName;
        for (int number = 2; exists(target); number++) {
            target = folder + "/" + fileName + "-" + number;
        }
        return target;
    }

    @Override
    public void put(String fileName, String text) {
        reaching("put " + fileName, () -> {
            var target = entry.outbound() + "/" + fileName;
            if (!exists(target)) {
                var temporary = entry.outbound() + "/." + fileName + ".part";
                write(temporary, text);
                sftp.rename(temporary, target);
            }
            return target;
        });
    }

    private void write(String path, String text) throws IOException {
        try (var file = sftp.write(path, EnumSet.of(OpenMode.Write, OpenMode.Create, OpenMode.Truncate))) {
            file.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private boolean exists(String path) throws IOException {
        try {
            sftp.stat(path);
            return true;
        } catch (SftpException refused) {
            if (refused.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public void close() {
        try {
            sftp.close();
        } catch (IOException gone) {
            throw new MailboxUnavailableException("the session did not end well: " + gone.getMessage(), gone);
        } finally {
            session.close(true);
        }
    }
}
