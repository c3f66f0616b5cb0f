package io.entrepot.threeplx12.exchange;

/** A partner's folders cannot be reached now; whoever wants something there tries again later. */
public class MailboxUnavailableException extends RuntimeException {

    public MailboxUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
