package dev.leapfrog.sinks.mcp;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpError;

/**
 * JSON of the protocol as the SDK writes it, but for one thing: the SDK answers a request that it cannot read with the
 * whole exception, stack trace included. That is written as an error of JSON-RPC 2.0 here.
 */
final class ProtocolJson implements McpJsonMapper {
    private final McpJsonMapper sdk;

    ProtocolJson(McpJsonMapper sdk) {
        this.sdk = sdk;
    }

    private static Object written(Object value) {
        if (!(value instanceof McpError refused)) {
            return value;
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("jsonrpc", "2.0");
        answer.put("id", null);
        answer.put(
                "error",
                Map.of(
                        "code", refused.getJsonRpcError().code(),
                        "message", refused.getJsonRpcError().message()));
        return answer;
    }

    @Override
    public String writeValueAsString(Object value) throws IOException {
        return sdk.writeValueAsString(written(value));
    }

    @Override
    public byte[] writeValueAsBytes(Object value) throws IOException {
        return sdk.writeValueAsBytes(written(value));
    }

    @Override
    public <T> T readValue(String content, Class<T> type) throws IOException {
        return sdk.readValue(content, type);
    }

    @Override
    public <T> T readValue(byte[] content, Class<T> type) throws IOException {
        return sdk.readValue(content, type);
    }

    @Override
    public <T> T readValue(String content, TypeRef<T> type) throws IOException {
        return sdk.readValue(content, type);
    }

    @Override
    public <T> T readValue(byte[] content, TypeRef<T> type) throws IOException {
        return sdk.readValue(content, type);
    }

    @Override
    public <T> T convertValue(Object value, Class<T> type) {
        return sdk.convertValue(value, type);
    }

    @Override
    public <T> T convertValue(Object value, TypeRef<T> type) {
        return sdk.convertValue(value, type);
    }
}
