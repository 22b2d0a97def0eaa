package dev.leapfrog.sinks.sql.query;

/** A statement that the database does not understand, with where. */
public final class InvalidStatementException extends Exception {
    private static final long serialVersionUID = 1;

    private final String what;
    private final String statement;
    private final int position;

    /** @param position of the first character that is wrong, from 0; -1 where that is not known */
    InvalidStatementException(String message, String statement, int position) {
        super(message);
        this.what = message;
        this.statement = statement;
        this.position = Math.min(position, statement.length());
    }

    /** What is wrong, and the line of the statement with a mark below the place; for people. */
    public String shown() {
        if (position < 0) {
            return what;
        }
        int begin = statement.lastIndexOf('\n', position - 1) + 1;
        int end = statement.indexOf('\n', position);
        String line = statement.substring(begin, end < 0 ? statement.length() : end);
        long number =
                statement.substring(0, begin).chars().filter(one -> one == '\n').count() + 1;
        String where = number == 1 && end < 0 ? "" : "line " + number + ": ";
        return what + "\n  " + where + line.replace('\t', ' ') + "\n  " + " ".repeat(where.length() + position - begin)
                + "^";
    }
}
