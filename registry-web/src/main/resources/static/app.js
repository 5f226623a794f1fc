/* Only makes quicker what works without it. */
(function () {
    "use strict";

    function each(root, selector, act) {
        Array.prototype.forEach.call(root.querySelectorAll(selector), act);
    }

    /* a table that becomes cards on a phone needs the heading beside each cell */
    function labelCells(root) {
        each(root, "table.cards", function (table) {
            var heads = Array.prototype.map.call(table.querySelectorAll("thead tr:last-child th"), function (th) {
                return th.textContent.trim();
            });
            each(table, "tbody tr", function (row) {
                Array.prototype.forEach.call(row.cells, function (cell, i) {
                    if (!cell.hasAttribute("data-label") && heads[i]) {
                        cell.setAttribute("data-label", heads[i]);
                    }
                });
            });
        });
    }

    /* ten lines that all say “required” do not tell which field is meant */
    function nameField(line) {
        var field = document.getElementById(line.getAttribute("href").slice(1));
        var label = field && (document.querySelector("label[for='" + field.id.replace(/'/g, "\\'") + "']")
            || (field.closest("fieldset") && field.closest("fieldset").querySelector("legend")));
        if (label && line.textContent.indexOf(label.textContent.trim()) < 0) {
            line.textContent = label.textContent.trim() + (document.documentElement.lang.indexOf("zh") === 0 ? "：" : ": ") + line.textContent;
        }
    }

    /* on a phone the menu scrolls; where one is should be in sight */
    function showPlace(link) {
        var list = link.closest("ul");
        if (list.scrollWidth > list.clientWidth) {
            list.scrollLeft = link.offsetLeft - list.offsetLeft - (list.clientWidth - link.offsetWidth) / 2;
        }
    }

    /* what was pasted is kept whole; too much of it is said while one can still shorten it, and by the server */
    function count(field) {
        var most = Number(field.getAttribute("data-most"));
        var has = field.value.replace(/\r?\n/g, "\r\n").length;
        field.setCustomValidity(has > most ? document.documentElement.getAttribute("data-too-long")
            .replace("{0}", String(most)).replace("{1}", String(has)) : "");
        field.classList.toggle("is-invalid", has > most);
    }

    /* A refused form is the answer to a POST, which nobody keeps: going back to it would show an error of the browser. When the page is left, its
       place in the history becomes that of the empty form. */
    var posted = document.documentElement.hasAttribute("data-posted");
    function leave() {
        var form = window.sessionStorage.getItem("form");
        if (posted && form) { window.history.replaceState(null, "", form); }
        if (!posted) { window.sessionStorage.setItem("form", window.location.pathname + window.location.search); }
    }
    document.addEventListener("click", function (event) {
        var link = event.target.closest && event.target.closest("a[href]");
        if (posted && link && link.getAttribute("href").charAt(0) !== "#" && !link.target) { leave(); }
    });

    function ready(root) {
        labelCells(root);
        each(root, ".mainnav a[aria-current]", showPlace);
        each(root, "[data-most]", function (field) {
            field.addEventListener("input", function () { count(field); });
            count(field);
        });
        each(root, ".error-summary a[href^='#']", nameField);
        var summary = root.querySelector("[data-focus]");
        if (summary) {
            summary.focus();
        }
        each(root, "[data-print]", function (button) {
            button.hidden = false;
            button.addEventListener("click", function () { window.print(); });
        });
        /* a filter form sends itself when a select with data-submit changes */
        each(root, "select[data-submit]", function (select) {
            select.addEventListener("change", function () { select.form.requestSubmit(); });
        });
        each(root, "[data-check-all]", function (box) {
            box.hidden = false;
            box.addEventListener("change", function () {
                each(document, "input[type=checkbox][name='" + box.getAttribute("data-check-all") + "']:not(:disabled)",
                    function (other) { other.checked = box.checked; });
            });
        });
    }

    document.addEventListener("DOMContentLoaded", function () { ready(document); });
    document.addEventListener("htmx:load", function (event) {
        if (event.target !== document.body) { ready(event.target); }
    });
    document.addEventListener("htmx:configRequest", function (event) {
        var token = document.querySelector("meta[name=csrf-token]");
        if (token) {
            event.detail.headers[document.querySelector("meta[name=csrf-header]").content] = token.content;
        }
    });
    /* the second click of an impatient finger; the server would refuse it anyway */
    document.addEventListener("submit", function (event) {
        var form = event.target;
        if (event.defaultPrevented || form.method === "get" || form.hasAttribute("data-again")) { return; }
        if (form.dataset.sent) { event.preventDefault(); return; }
        leave();
        form.dataset.sent = "1";
        window.setTimeout(function () { delete form.dataset.sent; }, 8000);
    });
})();
