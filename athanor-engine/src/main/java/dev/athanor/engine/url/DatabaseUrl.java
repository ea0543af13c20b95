package dev.athanor.engine.url;

import dev.athanor.engine.error.UrlException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a database.
 *
 * <pre>{@code
 * postgresql://user:secret@host:5432/shop?sslmode=require
 * postgresql://user@[::1]/shop
 * sqlite::memory:            sqlite:shop.db            sqlite:///shop.db            sqlite:////var/lib/shop.db
 * jdbc:postgresql://host/shop?user=u                   whatever the driver takes
 * }</pre>
 *
 * <p>User, password and database are percent-decoded. {@link #toString} never shows the password.
 *
 * @param dialect the name of the database's kind, in lower case, for example {@code postgresql}
 * @param user the user, or {@code null}
 * @param password the password, or {@code null}
 * @param host the host, or {@code null}
 * @param port the port, or {@code null} for the usual one
 * @param database the database or file, or {@code null}
 * @param query what stands behind the question mark, in order
 * @param jdbc the address as it was given where it is a JDBC URL, or {@code null}
 */
public record DatabaseUrl(
        String dialect,
        @Nullable String user,
        @Nullable String password,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String database,
        Map<String, List<String>> query,
        @Nullable String jdbc) {

    private static final Pattern WITH_AUTHORITY = Pattern.compile(
            "(?<dialect>[A-Za-z][A-Za-z0-9_]*)(?:\\+(?<driver>[A-Za-z0-9_]+))?://"
                    + "(?:(?<user>[^:/@]*)(?::(?<password>[^@]*))?@)?"
                    + "(?:\\[(?<ipv6>[^\\]/?]+)\\]|(?<host>[^/:?]*))(?::(?<port>[^/?]*))?"
                    + "(?:/(?<database>[^?]*))?(?:\\?(?<query>.*))?",
            Pattern.DOTALL);
    private static final Pattern JDBC = Pattern.compile("jdbc:(?<dialect>[A-Za-z][A-Za-z0-9_]*):.*", Pattern.DOTALL);
    private static final Pattern PLAIN =
            Pattern.compile("(?<dialect>[A-Za-z][A-Za-z0-9_]*):(?!//)(?<database>[^?]*)(?:\\?(?<query>.*))?");

    /** Creates the address; the query is copied. */
    public DatabaseUrl {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        query.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        query = Collections.unmodifiableMap(copy);
    }

    /**
     * Returns the address written as {@code url}.
     *
     * @throws UrlException if it cannot be understood ({@code E001})
     */
    public static DatabaseUrl parse(String url) {
        try {
            return parsed(url);
        } catch (IllegalArgumentException e) {
            throw unreadable(url, "a percent sign is not followed by two hexadecimal digits, write %25 for itself");
        }
    }

    private static DatabaseUrl parsed(String url) {
        Matcher jdbc = JDBC.matcher(url);
        if (jdbc.matches()) {
            return new DatabaseUrl(lower(jdbc), null, null, null, null, null, Map.of(), url);
        }
        Matcher full = WITH_AUTHORITY.matcher(url);
        if (full.matches()) {
            return withAuthority(full, url);
        }
        Matcher plain = PLAIN.matcher(url);
        if (plain.matches()) {
            String database = decode(plain.group("database"));
            return new DatabaseUrl(
                    lower(plain), null, null, null, null, empty(database), query(plain.group("query")), null);
        }
        throw unreadable(url, "it has no form that is known here");
    }

    private static DatabaseUrl withAuthority(Matcher url, String text) {
        if (url.group("driver") != null) {
            throw unreadable(
                    text, "it names the driver '" + url.group("driver") + "', which Java has no use for: leave it out");
        }
        String host = url.group("ipv6") != null ? url.group("ipv6") : empty(url.group("host"));
        return new DatabaseUrl(
                lower(url),
                decode(url.group("user")),
                decode(url.group("password")),
                host,
                port(url.group("port"), text),
                empty(decode(url.group("database"))),
                query(url.group("query")),
                null);
    }

    private static String lower(Matcher url) {
        return url.group("dialect").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Integer port(@Nullable String port, String url) {
        if (port == null || port.isEmpty()) {
            return null;
        }
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65535) {
            throw unreadable(url, "the port '" + port + "' is no number from 0 to 65535");
        }
        return Integer.valueOf(port);
    }

    private static Map<String, List<String>> query(@Nullable String query) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        if (query != null) {
            for (String part : query.split("&", -1)) {
                if (!part.isEmpty()) {
                    int equals = part.indexOf('=');
                    String name = equals < 0 ? part : part.substring(0, equals);
                    String value = equals < 0 ? "" : part.substring(equals + 1);
                    parts.computeIfAbsent(decodeForm(name), unused -> new ArrayList<>())
                            .add(decodeForm(value));
                }
            }
        }
        return parts;
    }

    private static UrlException unreadable(String url, String why) {
        return new UrlException(
                "E001",
                "cannot read the database URL '" + masked(url) + "': " + why
                        + "; write it like postgresql://user:password@host:5432/database, sqlite:file.db,"
                        + " sqlite::memory: or jdbc:...");
    }

    /** Returns {@code url} without the password it may hold. */
    public static String masked(String url) {
        return url.replaceAll("(//[^:/@]*):[^@]*@", "$1:***@")
                .replaceAll("(?i)([?&;](?:password|pwd)=)[^&;]*", "$1***");
    }

    /** {@return host and port as they stand in addresses: {@code [::1]:5432}; this machine if no host is said} */
    public String server() {
        String name = host == null ? "localhost" : host;
        return (name.contains(":") ? "[" + name + "]" : name) + (port == null ? "" : ":" + port);
    }

    /**
     * {@return the options of the query, of each the last, and {@code user} and {@code password} where they are said}
     */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        query.forEach((name, values) -> settings.put(name, values.get(values.size() - 1)));
        if (user != null) {
            settings.put("user", user);
        }
        if (password != null) {
            settings.put("password", password);
        }
        return settings;
    }

    /** Returns the last value of {@code name} in the query, or {@code null}. */
    public @Nullable String option(String name) {
        List<String> values = query.get(name);
        return values == null ? null : values.get(values.size() - 1);
    }

    /**
     * Returns this for another database of the same server.
     *
     * @throws UrlException if it is a JDBC URL, as do all that change one ({@code E001})
     */
    public DatabaseUrl withDatabase(@Nullable String other) {
        return changed(user, password, host, port, other);
    }

    /** Returns this for another user. */
    public DatabaseUrl withUser(@Nullable String name, @Nullable String secret) {
        return changed(name, secret, host, port, database);
    }

    /** Returns this for the same database on another server; {@code otherPort} may be the usual one, {@code null}. */
    public DatabaseUrl withServer(@Nullable String otherHost, @Nullable Integer otherPort) {
        return changed(user, password, otherHost, otherPort, database);
    }

    // What the driver reads is the text, which is not taken apart here.
    private DatabaseUrl changed(
            @Nullable String name,
            @Nullable String secret,
            @Nullable String where,
            @Nullable Integer atPort,
            @Nullable String base) {
        return new DatabaseUrl(editable().dialect, name, secret, where, atPort, base, query, null);
    }

    private DatabaseUrl editable() {
        if (jdbc != null) {
            throw new UrlException(
                    "E001",
                    "the JDBC URL '" + this + "' cannot be changed part by part, for it is the driver's to read; change"
                            + " its text, or write it like postgresql://host/database");
        }
        return this;
    }

    /** Returns this with {@code value} for {@code name} in the query, and no other. */
    public DatabaseUrl withOption(String name, String value) {
        return withOptions(Map.of(name, List.of(value)), false);
    }

    /** Returns this with {@code value} for {@code name} in the query, behind those it has there. */
    public DatabaseUrl addOption(String name, String value) {
        return withOptions(Map.of(name, List.of(value)), true);
    }

    /**
     * Returns this with what {@code text} says, {@code name=value&other=value}, instead of what the query has there.
     */
    public DatabaseUrl withOptions(String text) {
        return withOptions(query(text), false);
    }

    /**
     * Returns this with {@code options} in the query, behind those of the same names if {@code added}, else instead.
     */
    public DatabaseUrl withOptions(Map<String, List<String>> options, boolean added) {
        Map<String, List<String>> more = new LinkedHashMap<>(editable().query);
        options.forEach((name, values) -> {
            List<String> all = new ArrayList<>(added ? more.getOrDefault(name, List.of()) : List.of());
            all.addAll(values);
            more.put(name, all);
        });
        return new DatabaseUrl(dialect, user, password, host, port, database, more, null);
    }

    /** Returns this without the options called {@code names}; those it does not have are not missed. */
    public DatabaseUrl withoutOptions(String... names) {
        Map<String, List<String>> left = new LinkedHashMap<>(editable().query);
        left.keySet().removeAll(List.of(names));
        return new DatabaseUrl(dialect, user, password, host, port, database, left, null);
    }

    /** Returns the address with the password, as {@link #parse} reads it. */
    public String withPassword() {
        return jdbc != null ? jdbc : text(password == null ? null : encode(password, ""));
    }

    /** Returns the address with {@code ***} for the password. */
    @Override
    public String toString() {
        return jdbc != null ? masked(jdbc) : text(password == null ? null : "***");
    }

    private String text(@Nullable String shownPassword) {
        if (host == null && user == null && port == null) {
            return dialect + ":" + (database == null ? "" : encode(database, " +/:\\")) + queryText();
        }
        StringBuilder text = new StringBuilder(dialect).append("://");
        if (user != null) {
            text.append(encode(user, ""));
            if (shownPassword != null) {
                text.append(':').append(shownPassword);
            }
            text.append('@');
        }
        if (host != null) {
            text.append(host.contains(":") ? "[" + host + "]" : host);
        }
        if (port != null) {
            text.append(':').append(port);
        }
        if (database != null) {
            text.append('/').append(encode(database, " +/"));
        }
        return text.append(queryText()).toString();
    }

    private String queryText() {
        List<String> parts = new ArrayList<>();
        new TreeMap<>(query)
                .forEach((name, values) ->
                        values.forEach(value -> parts.add(encodeForm(name) + "=" + encodeForm(value))));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static @Nullable String empty(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    // In the parts before the question mark a plus sign is itself.
    private static @Nullable String decode(@Nullable String text) {
        return text == null || text.indexOf('%') < 0
                ? text
                : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String decodeForm(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encodeForm(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String encode(String text, String kept) {
        StringBuilder encoded = new StringBuilder();
        text.codePoints().forEach(c -> {
            String one = Character.toString(c);
            encoded.append(kept.contains(one) ? one : encodeForm(one).replace("+", "%20"));
        });
        return encoded.toString();
    }
}
