package io.entrepot.gateway.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the caller's certificate from the field in which a proxy that ended the TLS connection tells it (RFC 9440). Only of
 * trusted proxies: whoever else sends the field claims to have shown a certificate that anyone may know.
 */
class ClientCertificateField extends OncePerRequestFilter {

    static final String FIELD = "Client-Cert";

    /** Where the server and the library keep the certificates of a connection. */
    private static final String ATTRIBUTE = "jakarta.servlet.request.X509Certificate";

    /** A byte sequence of a structured field (RFC 9651). */
    private static final Pattern BYTES = Pattern.compile(":([A-Za-z0-9+/]+={0,2}):");

    private static final Logger LOG = LoggerFactory.getLogger(ClientCertificateField.class);

    /** Set by the server for calls that come from a trusted proxy, and by nobody else. */
    private static final String BY_TRUSTED_PROXY = "org.apache.tomcat.request.forwarded";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Boolean.TRUE.equals(request.getAttribute(BY_TRUSTED_PROXY))) {
            request.setAttribute(ATTRIBUTE, certificates(Collections.list(request.getHeaders(FIELD))));
        }
        chain.doFilter(request, response);
    }

    /** The proxy's own certificate is not the caller's, so that none takes its place. */
    private static X509Certificate[] certificates(List<String> fields) {
        var bytes = BYTES.matcher(fields.size() == 1 ? fields.getFirst().strip() : "");
        try {
            return bytes.matches()
                    ? new X509Certificate[] {certificate(Base64.getDecoder().decode(bytes.group(1)))}
                    : new X509Certificate[0];
        } catch (CertificateException | IllegalArgumentException unreadable) {
            LOG.warn("A trusted proxy sent an unreadable certificate: {}", unreadable.getMessage());
            return new X509Certificate[0];
        }
    }

    private static X509Certificate certificate(byte[] encoded) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }
}
