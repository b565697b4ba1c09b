package kz.mamandar.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.publication.GivenNameQuery.Shelves;
import kz.mamandar.publication.GivenNameQuery.Spelling;
import kz.mamandar.publication.PublicQuery.Sql;
import kz.mamandar.specialist.SpecialistView;
import kz.mamandar.specialist.SpecialistViews;

/** Reads one page of hits, by the cheapest of the ways that lead to it (ADR 24). */
@ApplicationScoped
class PublicHits {

    private static final int SURNAMES_AT_ONCE = 30;

    /** How many names are walked before hits are collected instead: about as much work as collecting some hundred. */
    private static final int STRETCH = 1_500;

    /** How many times as far the walk goes on when it found enough to promise a page so: less work than collecting that many. */
    private static final int FURTHER = 4;

    /** Of more words than these a typed one is so short a beginning that the walk comes first. */
    private static final int FEW_SPELLINGS = 30;

    /** How many shelves are looked through at first, how many times as many when these did not fill the page, and from how many on all that are left. */
    private static final int FIRST_SHELVES = 2;

    private static final int MORE_SHELVES = 2;
    private static final int MANY_SHELVES = 256;

    private Jdbc jdbc;
    private SpecialistViews views;

    protected PublicHits() {}

    @Inject
    PublicHits(Jdbc jdbc, SpecialistViews views) {
        this.jdbc = jdbc;
        this.views = views;
    }

    /** An entry and its place in the order of the hits. */
    record Hit(SpecialistView view, PageCursor cursor) {}

    List<Hit> find(PublicQuery query, Optional<PageCursor> after, int wanted) {
        List<Hit> hits = new ArrayList<>();
        query.surnames().ifPresent(surnames -> hits.addAll(bySurname(surnames, after, wanted)));
        if (hits.size() < wanted) {
            hits.addAll(others(query, after, wanted - hits.size()));
        }
        return hits;
    }

    private List<Hit> bySurname(SurnameQuery query, Optional<PageCursor> after, int wanted) {
        int first = after.map(PageCursor::rank).orElse(NameWords.NAMED);
        List<Hit> hits = new ArrayList<>();
        if (first > NameWords.NAMED_LOOSELY) {
            return hits;
        }
        Sql sql = query.surnames(after);
        List<Surname> surnames = jdbc.list(
                sql.text(), sql.parameters(), row -> new Surname(row.getString("surname"), row.getBoolean("ahead")));
        for (int rank = first; rank <= NameWords.NAMED_LOOSELY; rank++) {
            int current = rank;
            Optional<PageCursor> place = after.filter(cursor -> cursor.rank() == current);
            List<String> ahead = surnames.stream()
                    .filter(surname -> place.isEmpty() || surname.ahead)
                    .map(Surname::name)
                    .filter(name -> query.rankOf(name) == current)
                    .toList();
            for (int i = 0; i < ahead.size() && hits.size() < wanted; i += SURNAMES_AT_ONCE) {
                List<String> some = ahead.subList(i, Math.min(i + SURNAMES_AT_ONCE, ahead.size()));
                Sql names = query.names(some, rank, place, wanted - hits.size());
                hits.addAll(collect(names));
            }
        }
        return hits;
    }

    private record Surname(String name, boolean ahead) {}

    private List<Hit> others(PublicQuery query, Optional<PageCursor> after, int wanted) {
        if (query.givenNames().isPresent()) {
            return byGivenName(query, query.givenNames().get(), after, wanted);
        }
        List<Hit> walked = walk(query, after, wanted, STRETCH);
        if (walked.size() < wanted && walked.size() * FURTHER >= wanted) {
            PageCursor last = walked.get(walked.size() - 1).cursor();
            walked.addAll(walk(query, Optional.of(last), wanted - walked.size(), STRETCH * FURTHER));
        }
        if (walked.size() == wanted) {
            return walked;
        }
        List<Hit> named = query.named(after, wanted).map(this::collect).orElse(List.of());
        return named.size() == wanted ? named : page(query, after, wanted);
    }

    private List<Hit> byGivenName(PublicQuery query, GivenNameQuery names, Optional<PageCursor> after, int wanted) {
        List<Spelling> few = spellings(names, FEW_SPELLINGS + 1);
        if (few.size() <= FEW_SPELLINGS) {
            return onShelves(names, few, after, wanted);
        }
        List<Hit> walked = walk(query, after, wanted, STRETCH);
        return walked.size() == wanted ? walked : onShelves(names, spellings(names, Integer.MAX_VALUE), after, wanted);
    }

    private List<Spelling> spellings(GivenNameQuery names, int limit) {
        Sql sql = names.spellings(limit);
        return jdbc.list(sql.text(), sql.parameters(), row -> new Spelling(row.getInt("place"), row.getString("word")));
    }

    private List<Hit> onShelves(GivenNameQuery query, List<Spelling> all, Optional<PageCursor> after, int wanted) {
        int first = Math.max(NameWords.OTHERS, after.map(PageCursor::rank).orElse(NameWords.OTHERS));
        List<Hit> hits = new ArrayList<>();
        for (int rank = first; rank <= NameWords.OTHERS_LOOSELY && hits.size() < wanted; rank++) {
            int current = rank;
            Optional<PageCursor> place = after.filter(cursor -> cursor.rank() == current);
            List<Spelling> spellings = all.stream()
                    .filter(spelling -> query.mayBe(spelling, current))
                    .toList();
            hits.addAll(ofRank(query, spellings, rank, place, wanted - hits.size()));
        }
        return hits;
    }

    /** Few shelves first: those who bear a common name fill the page from one. */
    private List<Hit> ofRank(
            GivenNameQuery query, List<Spelling> spellings, int rank, Optional<PageCursor> after, int wanted) {
        List<Hit> hits = new ArrayList<>();
        int first = after.map(GivenNameQuery::shelf)
                .map(sql -> (int) jdbc.count(sql.text(), sql.parameters()))
                .orElse(0);
        for (int many = spellings.isEmpty() ? MANY_SHELVES : FIRST_SHELVES;
                first <= GivenNameQuery.LAST_SHELF && hits.size() < wanted;
                many *= MORE_SHELVES) {
            int last = many < MANY_SHELVES ? first + many - 1 : GivenNameQuery.LAST_SHELF;
            hits.addAll(collect(query.names(spellings, rank, after, new Shelves(first, last), wanted - hits.size())));
            first = last + 1;
        }
        return hits;
    }

    private List<Hit> page(PublicQuery query, Optional<PageCursor> after, int wanted) {
        Sql sql = query.page(after, wanted);
        return query.hasOnePlan() ? collect(sql) : jdbc.listPlanned(sql.text(), sql.parameters(), this::hit);
    }

    private List<Hit> collect(Sql sql) {
        return jdbc.list(sql.text(), sql.parameters(), this::hit);
    }

    private List<Hit> walk(PublicQuery query, Optional<PageCursor> after, int wanted, int names) {
        return query.walk(after, wanted, names)
                .map(sql -> jdbc.listPlanned(sql.text(), sql.parameters(), this::hit))
                .orElseGet(ArrayList::new);
    }

    private Hit hit(ResultSet row) throws SQLException {
        return new Hit(
                views.of(row),
                new PageCursor(row.getInt("rank"), row.getString("sort_text"), row.getLong("specialist_id")));
    }
}
