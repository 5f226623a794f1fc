/* Signing on the screen. Without it, or without a pointer, the signed paper is uploaded instead. */
(function () {
    "use strict";

    function pad(box) {
        var canvas = box.querySelector("canvas");
        var value = box.querySelector("[data-sign-value]");
        var pen = canvas.getContext("2d");
        var drawing = false;
        box.hidden = false;
        pen.lineWidth = 3;
        pen.lineCap = "round";
        pen.lineJoin = "round";
        pen.strokeStyle = "#111";

        function clear() {
            pen.fillStyle = "#fff";
            pen.fillRect(0, 0, canvas.width, canvas.height);
            value.value = "";
        }

        function at(event) {
            var frame = canvas.getBoundingClientRect();
            return {
                x: (event.clientX - frame.left) * canvas.width / frame.width,
                y: (event.clientY - frame.top) * canvas.height / frame.height
            };
        }

        canvas.addEventListener("pointerdown", function (event) {
            var point = at(event);
            drawing = true;
            canvas.setPointerCapture(event.pointerId);
            pen.beginPath();
            pen.moveTo(point.x, point.y);
            pen.lineTo(point.x + 0.1, point.y);
            pen.stroke();
            event.preventDefault();
        });
        canvas.addEventListener("pointermove", function (event) {
            if (!drawing) { return; }
            var point = at(event);
            pen.lineTo(point.x, point.y);
            pen.stroke();
        });
        ["pointerup", "pointercancel"].forEach(function (name) {
            canvas.addEventListener(name, function () {
                if (drawing) { value.value = canvas.toDataURL("image/png"); }
                drawing = false;
            });
        });
        box.querySelector("[data-sign-clear]").addEventListener("click", clear);
        clear();
    }

    document.addEventListener("DOMContentLoaded", function () {
        Array.prototype.forEach.call(document.querySelectorAll("[data-sign]"), pad);
    });
})();
