package dev.leapfrog.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.leapfrog.ingest.fetch.request.Fetched;
import dev.leapfrog.ingest.fetch.request.Reach;
import dev.leapfrog.ingest.fetch.request.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages by https, from a server with a certificate for {@code localhost} of its own making. */
@Isolated("sets the TLS context of the whole JVM")
class SecureFetchTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    @Test
    void shouldTrustWhomTheCertificateNamesAndNobodyElse() throws Exception {
        SSLContext known = context();
        SSLContext usual = SSLContext.getDefault();
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(known));
        server.createContext("/page", exchange -> {
            exchange.sendResponseHeaders(200, 4);
            exchange.getResponseBody().write(new byte[] {'h', 'e', 'r', 'e'});
            exchange.close();
        });
        server.start();
        try {
            int port = server.getAddress().getPort();
            assertThat(fetch("https://localhost:" + port + "/page").toString())
                    .contains("no secure connection to localhost");
            SSLContext.setDefault(known);
            assertThat(fetch("https://localhost:" + port + "/page")).isInstanceOf(Fetched.Changed.class);
            assertThat(fetch("https://127.0.0.1:" + port + "/page").toString())
                    .contains("no secure connection to 127.0.0.1");
        } finally {
            SSLContext.setDefault(usual);
            server.stop(0);
        }
    }

    private static Fetched fetch(String url) throws InterruptedException {
        VirtualTime time = new VirtualTime("2026-11-23T12:00:00Z");
        try (Fetcher fetcher = new Fetcher(FetchSettings.of("test"), variable -> null, time, time)) {
            return fetcher.fetch(Request.to(URI.create(url), Reach.LOCAL));
        }
    }

    private SSLContext context() throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "origin",
                        "-keyalg",
                        "EC",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD),
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stored = Files.newInputStream(file)) {
            keys.load(stored, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
