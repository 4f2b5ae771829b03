// What the browser does by itself. The address holds what is selected: controls write it, and
// follow it when it changes by a link, a click on a figure or the back button.

(function () {
  const unchanged = () => window.dash_clientside.no_update;

  function given(search, id) {
    const found = new URLSearchParams(search || "").getAll(id.name);
    if (id.many) return found;
    return found.length ? found[0] : id.default || null;
  }

  function isSame(one, other) {
    return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
  }

  function prefersDark() {
    return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    revops: {
      toAddress: function (values, ids, search) {
        if (!ids.length || ids.every((id, n) => isSame(values[n] || given("", id), given(search, id)))) {
          return unchanged();
        }
        const names = new Set(ids.map((id) => id.name));
        const address = new URLSearchParams();
        ids.forEach((id, n) => {
          const chosen = id.many ? values[n] || [] : [values[n]];
          chosen.filter((value) => value && value !== id.default).forEach((value) => address.append(id.name, value));
        });
        new URLSearchParams(search || "").forEach((value, name) => {
          if (!names.has(name)) address.append(name, value);
        });
        const text = address.toString();
        // Not by an output: the address sets the controls, and Dash allows no circle of these.
        window.dash_clientside.set_props("url", { search: text ? "?" + text : "" });
        return unchanged();
      },

      fromAddress: function (search, ids, values) {
        return ids.map((id, n) => {
          const wanted = given(search, id);
          return isSame(wanted, values[n]) ? unchanged() : wanted;
        });
      },

      // The address for whose numbers to ask: none before they were unfolded. Later ones are kept up
      // to date even while folded away, since a search in the page unfolds them without a click.
      unfolded: function (clicks, search) {
        return clicks ? search || "" : unchanged();
      },

      links: function (search, path, ids) {
        return [
          ids.map((id) => id.path + (search || "")),
          ids.map((id) => (id.path === path ? "link current" : "link")),
        ];
      },

      menu: function (opened, path, navbar) {
        const byPage = window.dash_clientside.callback_context.triggered.some((t) => t.prop_id === "url.pathname");
        const isOpen = byPage ? false : Boolean(opened);
        const link = [...document.querySelectorAll(".link")].find((each) => each.pathname === path);
        document.title = (link ? link.textContent + " · " : "") + "revops";
        return [Object.assign({}, navbar, { collapsed: { mobile: !isOpen } }), isOpen];
      },

      toggleScheme: function (clicks, scheme) {
        return (scheme || prefersDark()) === "dark" ? "light" : "dark";
      },

      showScheme: function (scheme) {
        const shown = scheme || prefersDark();
        document.body.dataset.agThemeMode = shown;
        return [shown, shown === "dark" ? "Light" : "Dark"];
      },

      reloadGrid: function (search, asked, id) {
        const byAddress = window.dash_clientside.callback_context.triggered.some((t) => t.prop_id === "url.search");
        if (byAddress) {
          Promise.resolve(window.dash_ag_grid.getApiAsync(id)).then((api) => api.purgeInfiniteCache());
        }
        const address = new URLSearchParams(search || "");
        if (asked) {
          address.set("model", JSON.stringify({ sortModel: asked.sortModel, filterModel: asked.filterModel }));
        }
        const text = address.toString();
        return "/csv/" + id.replace(/^grid-/, "") + (text ? "?" + text : "");
      },
    },
  });
})();
