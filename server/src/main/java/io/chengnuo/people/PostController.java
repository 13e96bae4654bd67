package io.chengnuo.people;

import io.chengnuo.shared.web.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Posts with their duties, powers and rights. */
@RestController
@RequestMapping("/api/v1/posts")
class PostController {

    private final Posts posts;
    private final DefinePost define;
    private final ChangePost change;

    PostController(Posts posts, DefinePost define, ChangePost change) {
        this.posts = posts;
        this.define = define;
        this.change = change;
    }

    record Wanted(
            @NotBlank @Size(max = 80) String name,
            @NotNull @Size(max = 4000) String dutiesZh,
            @NotNull @Size(max = 4000) String dutiesEn,
            @NotNull @Size(max = 50) List<@Valid @NotNull Power> powers,
            @NotNull @Size(max = 200) Map<Right, @NotNull Reach> rights) {}

    record All(List<Post> items) {}

    @GetMapping
    @Requires(Right.PEOPLE_READ)
    @Transactional(readOnly = true)
    All all() {
        return new All(posts.all());
    }

    @PostMapping
    @Requires(Right.PEOPLE_EDIT)
    ResponseEntity<Post> define(@Valid @RequestBody Wanted body) {
        var post = define.define(body.name().strip(), body.dutiesZh(), body.dutiesEn(), body.powers(), body.rights());
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(Version.tag(post.version()))
                .body(post);
    }

    @PutMapping("/{id}")
    @Requires(Right.PEOPLE_EDIT)
    ResponseEntity<Post> change(
            @PathVariable UUID id,
            @Valid @RequestBody Wanted body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var wanted = new ChangePost.Wanted(
                body.name().strip(), body.dutiesZh(), body.dutiesEn(), body.powers(), body.rights());
        var post = change.change(id, wanted, ifMatch);
        return ResponseEntity.ok().eTag(Version.tag(post.version())).body(post);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.PEOPLE_EDIT)
    void remove(@PathVariable UUID id) {
        change.remove(id);
    }
}
