package dev.leapfrog.bench.board;

import java.util.List;

import dev.leapfrog.events.model.Openness;

/**
 * A lab and how it publishes.
 *
 * @param models how many of 380 models of a real board are its own
 * @param openness of its models, all as frequent
 */
record Lab(String id, String name, String country, int models, List<Openness> openness) {
    private static final Openness CLOSED = Openness.CLOSED;
    private static final Openness WEIGHTS = Openness.OPEN_WEIGHTS;
    private static final Openness SOURCE = Openness.OPEN_SOURCE;
    private static final Openness RESEARCH = Openness.RESEARCH_ONLY;
    private static final Openness UNKNOWN = Openness.UNKNOWN;

    /** Those of {@code lmarena/text/overall}, the small ones joined. */
    static final List<Lab> ALL = List.of(
            new Lab("google", "Google", "US", 51, List.of(CLOSED, CLOSED, WEIGHTS, UNKNOWN)),
            new Lab("openai", "OpenAI", "US", 41, List.of(CLOSED, CLOSED, CLOSED, CLOSED, SOURCE)),
            new Lab("alibaba", "Alibaba", "CN", 37, List.of(CLOSED, SOURCE, SOURCE, WEIGHTS)),
            new Lab("anthropic", "Anthropic", "US", 19, List.of(CLOSED)),
            new Lab("mistral", "Mistral AI", "FR", 18, List.of(CLOSED, SOURCE, RESEARCH)),
            new Lab("meta", "Meta", "US", 17, List.of(WEIGHTS, WEIGHTS, UNKNOWN)),
            new Lab("deepseek", "DeepSeek", "CN", 14, List.of(SOURCE, SOURCE, WEIGHTS)),
            new Lab("xai", "xAI", "US", 14, List.of(CLOSED, CLOSED, CLOSED, WEIGHTS)),
            new Lab("zhipu", "Zhipu AI", "CN", 12, List.of(CLOSED, SOURCE)),
            new Lab("amazon", "Amazon", "US", 10, List.of(CLOSED)),
            new Lab("ai2", "Allen Institute for AI", "US", 9, List.of(SOURCE)),
            new Lab("cohere", "Cohere", "CA", 9, List.of(RESEARCH, CLOSED)),
            new Lab("microsoft", "Microsoft", "US", 9, List.of(SOURCE, UNKNOWN)),
            new Lab("tencent", "Tencent", "CN", 9, List.of(CLOSED, CLOSED, WEIGHTS)),
            new Lab("nvidia", "NVIDIA", "US", 8, List.of(WEIGHTS)),
            new Lab("reka", "Reka AI", "US", 8, List.of(CLOSED, UNKNOWN)),
            new Lab("01-ai", "01.AI", "CN", 6, List.of(CLOSED, SOURCE)),
            new Lab("ibm", "IBM", "US", 5, List.of(SOURCE)),
            new Lab("moonshot", "Moonshot AI", "CN", 4, List.of(WEIGHTS)),
            new Lab("minimax", "MiniMax", "CN", 4, List.of(SOURCE, CLOSED)),
            new Lab("stepfun", "StepFun", "CN", 4, List.of(CLOSED, WEIGHTS)),
            new Lab("lmsys", "LMSYS", "US", 30, List.of(UNKNOWN, SOURCE, RESEARCH)),
            new Lab("baidu", "Baidu", "CN", 22, List.of(CLOSED, UNKNOWN, SOURCE)),
            new Lab("ai21", "AI21 Labs", "IL", 20, List.of(CLOSED, WEIGHTS)));
}
