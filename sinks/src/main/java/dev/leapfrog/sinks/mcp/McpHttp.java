package dev.leapfrog.sinks.mcp;

import java.util.List;
import java.util.Map;

import dev.leapfrog.sinks.history.LiveHistory;
import dev.leapfrog.sinks.mcp.tool.Tool;
import dev.leapfrog.sinks.web.WebModule;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.spec.McpSchema;
import jakarta.servlet.Servlet;

/**
 * The tools below {@code /mcp} by Streamable HTTP. Without sessions: nothing is kept of a client between two requests,
 * so that none is lost when the server starts again.
 */
public final class McpHttp implements WebModule {
    private static final String PATH = "/mcp";
    private static final int MOST_BYTES = 1 << 18;

    private final HttpServletStatelessServerTransport transport;
    private final McpStatelessSyncServer server;

    public McpHttp(LiveHistory history, List<Tool> tools, String version) {
        ToolCalls calls = new ToolCalls(history);
        transport = HttpServletStatelessServerTransport.builder()
                .jsonMapper(new ProtocolJson(McpJsonDefaults.getMapper()))
                .messageEndpoint(PATH)
                .maxRequestSize(MOST_BYTES)
                .build();
        server = McpServer.sync(transport)
                .serverInfo(ToolCalls.NAME, version)
                .instructions(ToolCalls.INSTRUCTIONS)
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build())
                .tools(tools.stream()
                        .map(tool -> new SyncToolSpecification(
                                ToolCalls.description(tool), (context, request) -> calls.answer(tool, request)))
                        .toList())
                .build();
    }

    @Override
    public Map<String, Servlet> servlets() {
        return Map.of(PATH, transport);
    }

    @Override
    public void close() {
        server.close();
    }
}
