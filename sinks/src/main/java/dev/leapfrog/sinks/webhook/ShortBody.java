package dev.leapfrog.sinks.webhook;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

import org.jspecify.annotations.Nullable;

/** The body of an answer, which nobody reads: let by while it is short, and cut off when it is not. */
final class ShortBody implements HttpResponse.BodySubscriber<Void> {
    private static final long LONGEST_BYTES = 64 << 10;

    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;
    private long bytes;

    @Override
    public CompletionStage<Void> getBody() {
        return end;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        buffers.forEach(buffer -> bytes += buffer.remaining());
        if (subscription == null) {
            return;
        }
        if (bytes <= LONGEST_BYTES) {
            subscription.request(1);
        } else {
            subscription.cancel();
            onComplete();
        }
    }

    @Override
    public void onError(Throwable failure) {
        end.completeExceptionally(failure);
    }

    @Override
    @SuppressWarnings("NullAway") // Void has no other value
    public void onComplete() {
        end.complete(null);
    }
}
