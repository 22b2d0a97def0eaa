package dev.leapfrog.sinks.sql.query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import dev.leapfrog.sinks.sql.database.Database;
import dev.leapfrog.sinks.table.Column;
import org.jspecify.annotations.Nullable;

/** One statement that was asked of a database, and its rows. */
public final class Query implements AutoCloseable {
    private static final int ROWS_AT_ONCE = 1000;

    private final Connection connection;
    private final Statement statement;
    private final ResultSet result;
    private final List<ResultColumn> columns;
    private final Deque<List<@Nullable Object>> ahead;

    private Query(Connection connection, Statement statement, ResultSet result) throws SQLException {
        this.connection = connection;
        this.statement = statement;
        this.result = result;
        List<ResultColumn> declared = ResultColumn.of(result.getMetaData());
        this.ahead = declared.stream().allMatch(ResultColumn::isKnown)
                ? new ArrayDeque<>()
                : read(result, declared.size(), ROWS_AT_ONCE);
        List<ResultColumn> known = new ArrayList<>();
        for (int column = 0; column < declared.size(); column++) {
            int index = column;
            known.add(declared.get(column).knownBy(ahead.stream().map(row -> row.get(index))));
        }
        this.columns = List.copyOf(known);
    }

    /**
     * Asks one statement, by which nothing can be changed.
     *
     * @throws InvalidStatementException when it is not understood, changes something, or is none or several
     */
    public static Query ask(Database database, String text) throws SQLException, InvalidStatementException {
        StatementText parts = new StatementText(text);
        if (parts.isEmpty()) {
            throw new InvalidStatementException("there is no statement", text, -1);
        }
        if (parts.second() >= 0) {
            throw new InvalidStatementException("one statement at a time", text, parts.second());
        }
        Connection connection = database.reader();
        try {
            connection.setAutoCommit(false);
            return ask(connection, text);
        } catch (SQLException | InvalidStatementException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    private static Query ask(Connection connection, String text) throws SQLException, InvalidStatementException {
        Statement statement = connection.createStatement();
        statement.setFetchSize(ROWS_AT_ONCE);
        try {
            if (!statement.execute(text)) {
                throw new InvalidStatementException("this command reads only: the statement gives no rows", text, -1);
            }
        } catch (SQLException failed) {
            throw StatementErrors.of(failed, text, connection);
        }
        return new Query(connection, statement, statement.getResultSet());
    }

    /** Its columns; where a database does not say what one holds, as its first thousand rows have it. */
    public List<Column> columns() {
        return columns.stream().map(ResultColumn::shown).toList();
    }

    /** The next row; null after the last. */
    public @Nullable List<@Nullable Object> next() throws SQLException {
        List<@Nullable Object> row = ahead.poll();
        if (row == null) {
            row = read(result, columns.size(), 1).poll();
        }
        if (row == null) {
            return null;
        }
        List<@Nullable Object> values = new ArrayList<>(row.size());
        for (int column = 0; column < row.size(); column++) {
            values.add(columns.get(column).value(row.get(column)));
        }
        return values;
    }

    private static Deque<List<@Nullable Object>> read(ResultSet result, int columns, int most) throws SQLException {
        Deque<List<@Nullable Object>> rows = new ArrayDeque<>();
        while (rows.size() < most && !result.isClosed() && result.next()) {
            List<@Nullable Object> row = new ArrayList<>(columns);
            for (int column = 1; column <= columns; column++) {
                row.add(result.getObject(column));
            }
            rows.add(row);
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
        connection.close();
    }
}
