package dev.leapfrog.sinks.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server on loopback, with as much of SMTP as a client needs, that answers as a test wants. */
final class LoopbackMailServer implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private volatile String toRecipient = "250 ok";
    private volatile String toData = "250 ok";

    LoopbackMailServer() throws IOException {
        Thread.ofVirtual().start(this::accept);
    }

    /** What it says to the recipient, and to the mail itself. */
    void answering(String recipient, String data) {
        toRecipient = recipient;
        toData = data;
    }

    int port() {
        return server.getLocalPort();
    }

    /** What was handed in, headers and all. */
    List<String> mails() {
        return List.copyOf(mails);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void serve(Socket client) {
        try (Socket socket = client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = socket.getOutputStream();
            say(out, "220 loopback");
            String line = in.readLine();
            while (line != null && !line.startsWith("QUIT")) {
                if (line.startsWith("DATA")) {
                    say(out, "354 go on");
                    mails.add(data(in));
                    say(out, toData);
                } else {
                    say(out, line.startsWith("RCPT") ? toRecipient : "250 ok");
                }
                line = in.readLine();
            }
            say(out, "221 bye");
        } catch (IOException gone) {
            return;
        }
    }

    private static String data(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            mail.append(line).append('\n');
            line = in.readLine();
        }
        return mail.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
