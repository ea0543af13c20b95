package dev.athanor.testing.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Starts servers of the kinds in its arguments, says where they are and waits until its input ends. */
final class ForkedServers {

    private ForkedServers() {}

    public static void main(String[] args) throws IOException, SQLException {
        PrintStream out = System.out;
        out.println("user " + Privileges.uid());
        for (String kind : args) {
            describe(out, DatabaseKind.valueOf(kind));
        }
        out.flush();
        System.in.transferTo(OutputStream.nullOutputStream());
    }

    private static void describe(PrintStream out, DatabaseKind kind) throws SQLException {
        TestDatabase database = kind.fresh();
        String folder = kind == DatabaseKind.MARIADB ? "SELECT @@datadir" : "SHOW data_directory";
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(folder)) {
            rows.next();
            out.println(kind + " " + rows.getString(1) + " " + database.url());
        }
    }
}
