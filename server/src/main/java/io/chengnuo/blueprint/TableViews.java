package io.chengnuo.blueprint;

import io.chengnuo.people.Organisation;
import io.chengnuo.policy.Text;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tables as screens show them: rows with codes put into words beside the codes. */
@Component
class TableViews {

    private final Sheets sheets;
    private final Releases releases;
    private final ReadTable read;
    private final CellWords words;
    private final Organisation organisation;

    TableViews(Sheets sheets, Releases releases, ReadTable read, CellWords words, Organisation organisation) {
        this.sheets = sheets;
        this.releases = releases;
        this.read = read;
        this.words = words;
        this.organisation = organisation;
    }

    record Person(UUID id, String name) {}

    record Head(
            UUID id,
            String name,
            String about,
            boolean variant,
            @Nullable Integer baseRevision,
            /** The newest release of the base, when it is newer than the one followed. */
            @Nullable Integer baseNewest,
            @Nullable Integer published,
            @Nullable Instant publishedAt,
            boolean awaiting,
            Instant changedAt) {}

    record ShownCell(
            Column column,
            Text value,
            Text shown,
            Origin origin,
            List<Ref> refs,
            @Nullable Text beneath) {}

    record ShownNode(
            String key,
            @Nullable String procedure,
            @Nullable UUID version,
            boolean own,
            LifePart part,
            List<ShownCell> cells) {}

    /** {@code left}: drawn nodes that were left out, by name. */
    record Left(String key, Text name) {}

    record Whole(
            Head head,
            long version,
            @Nullable Person changedBy,
            List<ShownNode> nodes,
            List<Left> left,
            List<Finding> faults,
            int widest) {}

    record ReleaseHead(
            UUID id,
            int revision,
            String policy,
            Instant publishedAt,
            @Nullable Person author,
            String reason,
            @Nullable Integer baseRevision,
            int nodes,
            @Nullable RehearsalResult rehearsal) {}

    record PublishedTable(ReleaseHead head, List<ShownNode> nodes) {}

    @Transactional
    public List<Head> heads() {
        return Stream.concat(Stream.of(sheets.base()), sheets.variants().stream())
                .map(this::head)
                .toList();
    }

    Head head(Sheet sheet) {
        var newest = releases.newest(sheet.id());
        var base = sheet.base();
        var followed = sheet.baseRevision();
        var baseNewest = base == null
                ? null
                : releases.newest(base)
                        .map(Release::revision)
                        .filter(revision -> followed != null && revision > followed)
                        .orElse(null);
        return new Head(
                sheet.id(),
                sheet.name(),
                sheet.about(),
                sheet.variant(),
                followed,
                baseNewest,
                newest.map(Release::revision).orElse(null),
                newest.map(Release::publishedAt).orElse(null),
                sheet.approval() != null,
                sheet.changedAt());
    }

    @Transactional(readOnly = true)
    public Whole whole(Sheet sheet) {
        var nodes = read.nodes(sheet);
        var beneath = read.beneath(sheet);
        return new Whole(
                head(sheet),
                sheet.version(),
                person(sheet.changedBy()),
                shown(nodes),
                sheet.document().left().stream()
                        .flatMap(key ->
                                beneath.stream().filter(node -> node.key().equals(key)))
                        .map(node -> new Left(node.key(), node.text(Column.TASK)))
                        .toList(),
                read.faults(nodes),
                CheckTable.WIDEST);
    }

    @Transactional(readOnly = true)
    public PublishedTable published(Release release) {
        return new PublishedTable(head(release), shown(release.nodes()));
    }

    List<ShownNode> shown(List<Node> nodes) {
        var dictionary = words.dictionary();
        return nodes.stream()
                .map(node -> new ShownNode(
                        node.key(),
                        node.procedure(),
                        node.version(),
                        node.own(),
                        node.part(),
                        node.cells().stream()
                                .map(cell -> new ShownCell(
                                        cell.column(),
                                        cell.value(),
                                        dictionary.shown(cell.column(), cell.value()),
                                        cell.origin(),
                                        cell.refs(),
                                        cell.beneath() == null
                                                ? null
                                                : dictionary.shown(cell.column(), cell.beneath())))
                                .toList()))
                .toList();
    }

    ReleaseHead head(Release release) {
        return new ReleaseHead(
                release.id(),
                release.revision(),
                release.policy(),
                release.publishedAt(),
                person(release.author()),
                release.reason(),
                release.baseRevision(),
                release.nodes().size(),
                release.rehearsal());
    }

    private @Nullable Person person(@Nullable UUID id) {
        return id == null
                ? null
                : new Person(
                        id,
                        Objects.requireNonNullElse(
                                organisation.personNames(List.of(id)).get(id), ""));
    }
}
