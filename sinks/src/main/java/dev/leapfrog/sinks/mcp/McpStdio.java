package dev.leapfrog.sinks.mcp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import dev.leapfrog.sinks.history.LiveHistory;
import dev.leapfrog.sinks.mcp.tool.Tool;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;

/** The tools for one client, which writes requests to a stream and reads answers from another, a line each. */
public final class McpStdio implements AutoCloseable {
    private final UntilEnd requests;
    private final McpSyncServer server;

    private McpStdio(UntilEnd requests, McpSyncServer server) {
        this.requests = requests;
        this.server = server;
    }

    /**
     * Begins to answer.
     *
     * @param answers which nobody else may write to
     */
    public static McpStdio start(
            LiveHistory history, List<Tool> tools, String version, InputStream in, OutputStream answers) {
        ToolCalls calls = new ToolCalls(history);
        UntilEnd requests = new UntilEnd(in);
        McpSyncServer server = McpServer.sync(
                        new StdioServerTransportProvider(McpJsonDefaults.getMapper(), requests, answers))
                .serverInfo(ToolCalls.NAME, version)
                .instructions(ToolCalls.INSTRUCTIONS)
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build())
                .tools(tools.stream()
                        .map(tool -> new SyncToolSpecification(
                                ToolCalls.description(tool), (exchange, request) -> calls.answer(tool, request)))
                        .toList())
                .build();
        return new McpStdio(requests, server);
    }

    /** Waits until the client ends its stream, or {@link #stop}. */
    public void awaitEnd() throws InterruptedException {
        requests.ended.await();
    }

    /** Ends the waiting. */
    public void stop() {
        requests.ended.countDown();
    }

    @Override
    public void close() {
        server.closeGracefully();
    }

    /** Tells when there is nothing more to be read. */
    private static final class UntilEnd extends FilterInputStream {
        private final CountDownLatch ended = new CountDownLatch(1);

        UntilEnd(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return noted(super.read());
            } catch (IOException failed) {
                ended.countDown();
                throw failed;
            }
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            try {
                return noted(super.read(into, at, length));
            } catch (IOException failed) {
                ended.countDown();
                throw failed;
            }
        }

        private int noted(int read) {
            if (read < 0) {
                ended.countDown();
            }
            return read;
        }
    }
}
