package dev.leapfrog.sinks.sql.write;

import org.jdbi.v3.core.Handle;

/**
 * The right to write, which the last writer that started has. Each transaction of a writer begins with asking for it:
 * the row is then locked until the transaction ends, so that no other can write meanwhile, and a former writer finds
 * that its turn is over.
 */
final class Turn {
    private final long number;

    private Turn(long number) {
        this.number = number;
    }

    /** Takes it from whoever has it. */
    static Turn take(Handle handle) {
        return handle.inTransaction(transaction -> {
            transaction.execute("update leapfrog_writer set turn = turn + 1 where id = 1");
            return new Turn(transaction
                    .createQuery("select turn from leapfrog_writer where id = 1")
                    .mapTo(Long.class)
                    .one());
        });
    }

    /**
     * Asks for it within a transaction.
     *
     * @throws TurnOverException when another writer has taken it
     */
    void require(Handle transaction) {
        int rows = transaction.execute("update leapfrog_writer set turn = turn where id = 1 and turn = ?", number);
        if (rows != 1) {
            throw new TurnOverException();
        }
    }
}
