package io.entrepot.gateway.tomcat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * HTTP/1.1 with callers whose headers are complete in time: twice as long as they may be silent. The server itself knows
 * no time for all headers together, and would wait as long as each byte comes before the silence is over.
 */
public class TimelyHeaders extends Http11NioProtocol {

    private static final int SILENCES = 2;

    @Override
    protected Processor createProcessor() {
        return new Reading(this);
    }

    private long longestNanos() {
        var silence = getConnectionTimeout();
        return silence <= 0 ? Long.MAX_VALUE : TimeUnit.MILLISECONDS.toNanos((long) SILENCES * silence);
    }

    /** Is asked anew whenever something came. */
    private static final class Reading extends Http11Processor {

        private final TimelyHeaders protocol;

        Reading(TimelyHeaders protocol) {
            super(protocol, protocol.getAdapter());
            this.protocol = protocol;
        }

        @Override
        public SocketState service(SocketWrapperBase<?> connection) throws IOException {
            var state = super.service(connection);
            return state == SocketState.LONG && !isAsync() && isTooLate() ? SocketState.CLOSED : state;
        }

        /** Counted from the request's first byte. */
        private boolean isTooLate() {
            return System.nanoTime() - request.getStartTimeNanos() > protocol.longestNanos();
        }
    }
}
