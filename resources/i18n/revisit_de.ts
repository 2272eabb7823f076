<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Revisit</name>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Teach a checkpoint</source>
        <translation>Checkpoint nachschulen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>adapt,fine-tuning,few,labels,review,training,checkpoint,change,deep learning</source>
        <translation>anpassen,nachschulen,fine-tuning,adapt,wenige,Beispiele,Prüfung,Training,Checkpoint,Veränderung,deep learning</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Teaches a change checkpoint with a few polygons that you have judged.</source>
        <translation>Schult einen Checkpoint für Veränderungen mit wenigen beurteilten Polygonen nach.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Teaches a change checkpoint with a few polygons of one scene that you have judged, in a few minutes. Take the change polygons of a run, give them a text field “status” and write accepted, rejected or unsure into it, and draw what was missed (status missed). Twenty polygons are a good number; the most uncertain ones teach most.

About each polygon a ring counts as unchanged. The rest of the scene is not known, but where the checkpoint found nothing it counts a little, as unchanged.

Each third of the judged ground is held out from a training of its own. The new checkpoint is the mean of these trainings, with a threshold that the polygons chose, and is written only where F1 on the ground held out is better. It suits this scene and others like it; elsewhere the old one may be better.</source>
        <translation>Schult einen Checkpoint für Veränderungen in wenigen Minuten mit einigen beurteilten Polygonen einer Szene nach. Nehmen Sie die Veränderungspolygone eines Laufs, geben Sie ihnen ein Textfeld „status“, tragen Sie accepted (richtig), rejected (falsch) oder unsure (unsicher) ein und zeichnen Sie, was übersehen wurde (status missed). Zwanzig Polygone sind eine gute Zahl; aus den unsichersten lernt das Netz am meisten.

Um jedes Polygon zählt ein Ring als unverändert. Der Rest der Szene ist nicht bekannt; wo der Checkpoint nichts gefunden hat, zählt er jedoch mit geringem Gewicht als unverändert.

Jedes Drittel des beurteilten Gebiets wird aus einem eigenen Training herausgehalten. Der neue Checkpoint ist das Mittel dieser Trainings, mit einem aus den Polygonen bestimmten Schwellenwert, und wird nur geschrieben, wenn F1 auf dem herausgehaltenen Gebiet besser ist. Er passt zu dieser und ähnlichen Szenen; anderswo kann der alte besser sein.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>F1 on the ground held out, of the checkpoint as it was</source>
        <translation>F1 des bisherigen Checkpoints auf dem herausgehaltenen Gebiet</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>The same at a threshold from the polygons</source>
        <translation>Dasselbe mit einem Schwellenwert aus den Polygonen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>F1 on the ground held out, of the new checkpoint</source>
        <translation>F1 des neuen Checkpoints auf dem herausgehaltenen Gebiet</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Threshold of the new checkpoint</source>
        <translation>Schwellenwert des neuen Checkpoints</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Steps of training; 0: a new threshold alone</source>
        <translation>Trainingsschritte; 0: nur ein neuer Schwellenwert</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Polygons that were used</source>
        <translation>Verwendete Polygone</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>1 where the new checkpoint was written, else 0</source>
        <translation>1, wenn der neue Checkpoint geschrieben wurde, sonst 0</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>F1 on the ground held out: {0:.3f} before, {1:.3f} after.</source>
        <translation>F1 auf dem herausgehaltenen Gebiet: {0:.3f} vorher, {1:.3f} nachher.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>{0} has none of the fields {1} that say what a polygon is.</source>
        <translation>{0} hat keines der Felder {1}, die angeben, was ein Polygon ist.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Name the field with FIELD.</source>
        <translation>Nennen Sie das Feld mit FIELD.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Choose another OUTPUT.</source>
        <translation>Wählen Sie ein anderes OUTPUT.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>Check LABELS.</source>
        <translation>Prüfen Sie LABELS.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>{0} is no polygon layer.</source>
        <translation>{0} ist kein Polygonlayer.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/adapt.py"/>
        <source>{0} exists already.</source>
        <translation>{0} existiert bereits.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <source>The parameters cannot be checked: {0}: {1}. Please report this.</source>
        <translation>Die Parameter können nicht geprüft werden: {0}: {1}. Bitte melden Sie das.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <source>{0} does not exist. Check {1}.</source>
        <translation>{0} existiert nicht. Prüfen Sie {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <source>{1} cannot be {0!r}.</source>
        <translation>{1} kann nicht {0!r} sein.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <source>No checkpoint was chosen.</source>
        <translation>Es wurde kein Checkpoint gewählt.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <source>Set CHECKPOINT to a .safetensors file.</source>
        <translation>Setzen Sie CHECKPOINT auf eine .safetensors-Datei.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <source>Choose another CHECKPOINT.</source>
        <translation>Wählen Sie einen anderen CHECKPOINT.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>{0} is made for {1}, wanted {2}.</source>
        <translation>{0} ist für {1} gemacht, erwartet wird {2}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <source>{0} cannot be {1!r}.</source>
        <translation>{0} kann nicht {1!r} sein.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>In the place of a table, a folder of rasters that are paired by their names, or by those of the folders in it.</source>
        <translation>Anstelle einer Tabelle ein Ordner mit Rastern, die nach ihren Namen oder denen seiner Unterordner Paare bilden.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>Or a folder of pairs</source>
        <translation>Oder ein Ordner mit Paaren</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>Detect change at many places</source>
        <translation>Veränderung an vielen Orten erkennen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <location filename="../../qgis_plugin/algorithms/redrawchange.py"/>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Change</source>
        <translation>Veränderung</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>change,batch,many,scenes,tiles,table,stac,dask,deep learning,attention,satellite</source>
        <translation>Veränderung,Stapel,viele,Szenen,Kacheln,Tabelle,stac,dask,deep learning,attention,Satellit,batch</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>Finds what changed at many places, each a row of a table with its two dates.</source>
        <translation>Findet, was sich an vielen Orten verändert hat, jeder eine Zeile einer Tabelle mit seinen zwei Zeitpunkten.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>Runs Detect change on each row of a table, in several processes. PAIRS is a CSV file or a vector layer (GeoPackage) with the columns before and after, and name or any option of detect-change, such as threshold; or a STAC item collection (JSON). In its place FOLDER is a folder of rasters that are paired by their names: A/x.tif and B/x.tif, x_before.tif and x_after.tif, x_2019.tif and x_2021.tif.

The folder gets a GeoPackage with its receipt for each scene, scenes.csv, which says what became of each, and all-changes.gpkg with the polygons of all.

A scene that is refused does not stop the others: it is named in scenes.csv, and at the end. The same run again leaves out what is done, and goes on where it was interrupted.</source>
        <translation>Führt „Veränderung erkennen“ für jede Zeile einer Tabelle aus, in mehreren Prozessen. PAIRS ist eine CSV-Datei oder ein Vektorlayer (GeoPackage) mit den Spalten before und after sowie name oder jeder Option von detect-change, etwa threshold; oder eine STAC-Item-Collection (JSON). An ihrer Stelle ist FOLDER ein Ordner mit Rastern, die nach ihren Namen Paare bilden: A/x.tif und B/x.tif, x_before.tif und x_after.tif, x_2019.tif und x_2021.tif.

Der Ordner erhält je Szene ein GeoPackage mit seinem Beleg, scenes.csv, das sagt, was aus jeder wurde, und all-changes.gpkg mit den Polygonen aller.

Eine abgelehnte Szene hält die anderen nicht auf: Sie wird in scenes.csv und am Ende genannt. Derselbe Lauf noch einmal lässt weg, was fertig ist, und macht dort weiter, wo er unterbrochen wurde.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>Number of scenes</source>
        <translation>Anzahl der Szenen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>Scenes that an earlier run had done</source>
        <translation>Szenen, die ein früherer Lauf fertig hatte</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>Number of polygons</source>
        <translation>Anzahl der Polygone</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <source>Changed area (m²)</source>
        <translation>Veränderte Fläche (m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>{0}, {1} of them done before: {2}, {3} changed.</source>
        <translation>{0}, davon {1} schon vorher fertig: {2}, {3} verändert.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>{0} scene</source>
        <translation>{0} Szene</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>{0} scenes</source>
        <translation>{0} Szenen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>The polygons of all scenes</source>
        <translation>Die Polygone aller Szenen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>What became of each scene (CSV)</source>
        <translation>Was aus jeder Szene wurde (CSV)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <source>Set either PAIRS or FOLDER.</source>
        <translation>Setzen Sie entweder PAIRS oder FOLDER.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <location filename="../../qgis_plugin/sources.py"/>
        <source>{0} does not exist.</source>
        <translation>{0} existiert nicht.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/batch.py"/>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <location filename="../../qgis_plugin/algorithms/score_job.py"/>
        <source>Check {0}.</source>
        <translation>Prüfen Sie {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Points of Draw a sample of change, answered in the field `reference`: change, no change or unsure.</source>
        <translation>Punkte aus „Stichprobe der Veränderung ziehen“, im Feld `reference` beantwortet: change, no change oder unsure.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Sample</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>Area of change</source>
        <translation>Fläche der Veränderung</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>change,area,estimate,confidence interval,accuracy,olofsson,stehman,sample</source>
        <translation>Veränderung,Fläche,Schätzung,Konfidenzintervall,Genauigkeit,olofsson,stehman,Stichprobe,area,accuracy</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Gives the area of change with its 95% interval, from a sample that was looked at.</source>
        <translation>Gibt die Fläche der Veränderung mit ihrem 95-%-Intervall an, aus einer beurteilten Stichprobe.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Gives the area of change with its 95% confidence interval, and user's, producer's and overall accuracy of the map, from a stratified random sample that somebody has looked at.

Summing up the polygons gives an area that is wrong by whatever the map is wrong. Here each stratum counts by its area and by what its points turned out to be (Olofsson et al. 2014, Good practices for estimating area and assessing accuracy of land change, Remote Sensing of Environment 148).

Points that are unsure, or that nobody has looked at, are left out, and so is all ground that was not observed: the estimate is of what both dates show.</source>
        <translation>Gibt die Fläche der Veränderung mit ihrem 95-%-Konfidenzintervall sowie Nutzer-, Produzenten- und Gesamtgenauigkeit der Karte an, aus einer beurteilten, geschichteten Zufallsstichprobe.

Die Summe der Polygonflächen ist so falsch, wie die Karte falsch ist. Hier zählt jede Schicht nach ihrer Fläche und danach, was sich an ihren Punkten herausgestellt hat (Olofsson et al. 2014, Good practices for estimating area and assessing accuracy of land change, Remote Sensing of Environment 148).

Unsichere und noch nicht beurteilte Punkte bleiben außer Betracht, ebenso alles nicht beobachtete Gebiet: Die Schätzung gilt für das, was beide Zeitpunkte zeigen.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Area of change (m²)</source>
        <translation>Fläche der Veränderung (m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Half the width of its 95% interval (m²)</source>
        <translation>Halbe Breite ihres 95-%-Intervalls (m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Area mapped as change (m²)</source>
        <translation>Als Veränderung kartierte Fläche (m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>Area that was not observed (m²)</source>
        <translation>Nicht beobachtete Fläche (m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>User's accuracy of change</source>
        <translation>Nutzergenauigkeit der Veränderung</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Half the width of its 95% interval</source>
        <translation>Halbe Breite ihres 95-%-Intervalls</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Producer's accuracy of change</source>
        <translation>Produzentengenauigkeit der Veränderung</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Overall accuracy</source>
        <translation>Gesamtgenauigkeit</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/changearea.py"/>
        <source>Number of points that count</source>
        <translation>Anzahl der gezählten Punkte</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Detect change</source>
        <translation>Veränderung erkennen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <source>change,detection,difference,deep learning,siamese,attention,hanet,dasnet,satellite,before,after</source>
        <translation>Veränderung,Erkennung,Änderung,Differenz,deep learning,siamesisch,attention,hanet,dasnet,Satellit,vorher,nachher,change detection</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <source>Finds what changed between two rasters of one place, as polygons with scores.</source>
        <translation>Findet, was sich zwischen zwei Rastern eines Ortes verändert hat, als Polygone mit Scores.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <source>Finds what changed between two rasters of one place, and gives it as polygons with scores.

The dates may differ in CRS, pixel size and extent: the second is warped onto the first while it is read, and what both cover is compared. Pixels that one of the dates does not show (nodata, outside) count as not observed, never as unchanged: the change map has 0 for no change, 1 for change and 255 for not observed.

The checkpoint decides what counts as change. Its card names the bands, the pixel sizes and the places that it was trained on; far from those, expect little of it.

Every output has a receipt beside it (.receipt.json) with all that is needed to repeat the run.</source>
        <translation>Findet, was sich zwischen zwei Rastern eines Ortes verändert hat, und gibt es als Polygone mit Scores aus.

Die Zeitpunkte dürfen sich in KBS, Pixelgröße und Ausdehnung unterscheiden: Der zweite wird beim Lesen auf den ersten transformiert, und verglichen wird, was beide abdecken. Pixel, die einer der Zeitpunkte nicht zeigt (NoData, außerhalb), zählen als nicht beobachtet, nie als unverändert: Die Veränderungskarte enthält 0 für keine Veränderung, 1 für Veränderung und 255 für nicht beobachtet.

Der Checkpoint entscheidet, was als Veränderung zählt. Seine Modellkarte nennt die Kanäle, die Pixelgrößen und die Orte, mit denen er trainiert wurde; weitab davon ist wenig von ihm zu erwarten.

Neben jeder Ausgabe liegt ein Beleg (.receipt.json) mit allem, was nötig ist, um den Lauf zu wiederholen.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>Share of the area that was observed (0 to 1)</source>
        <translation>Anteil der beobachteten Fläche (0 bis 1)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <source>Choose another raster for one of them, or other bands ({bands_before}, {bands_after}).</source>
        <translation>Wählen Sie für eines davon ein anderes Raster oder andere Kanäle ({bands_before}, {bands_after}).</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectchange.py"/>
        <source>{0}, {1} changed; {2:.1%} of the area was observed on both dates.</source>
        <translation>{0}, {1} verändert; {2:.1%} der Fläche wurden zu beiden Zeitpunkten beobachtet.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <source>Find objects</source>
        <translation>Objekte finden</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>objects,object,detection,detect,boxes,vehicles,cars,small,tracking,deep learning,attention,yolox</source>
        <translation>Objekte,Objekt,Erkennung,Detektion,Boxen,Fahrzeuge,Autos,klein,Verfolgung,deep learning,attention,yolox,objects</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>Finds objects in a raster, or in a series of one place, as boxes with class, score and size.</source>
        <translation>Findet Objekte in einem Raster oder einer Zeitreihe eines Ortes, als Boxen mit Klasse, Score und Größe.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>Finds objects in a raster and draws a box around each, with its class, its score and its size on the ground.

Several rasters of one place, in the order of time, are searched one by one; boxes of one class that overlap from date to date get one track_id. All are read on the pixels of the first.

The checkpoint decides what is found. Objects have to be as many pixels long as those that it was trained on: its card names the pixel sizes. Where the raster is much finer, set RESOLUTION.

Boxes do not depend on how the raster is cut into tiles, as long as the overlap is larger than an object. Where nothing was observed (nodata, outside), nothing is found.

Every output has a receipt beside it (.receipt.json) with all that is needed to repeat the run.</source>
        <translation>Findet Objekte in einem Raster und zeichnet um jedes eine Box mit Klasse, Score und Größe am Boden.

Mehrere Raster eines Ortes werden in zeitlicher Reihenfolge nacheinander durchsucht; Boxen einer Klasse, die sich von Zeitpunkt zu Zeitpunkt überlappen, erhalten eine gemeinsame track_id. Alle werden auf den Pixeln des ersten gelesen.

Der Checkpoint entscheidet, was gefunden wird. Objekte müssen so viele Pixel lang sein wie die, mit denen er trainiert wurde: Seine Modellkarte nennt die Pixelgrößen. Ist das Raster viel feiner, setzen Sie RESOLUTION.

Die Boxen hängen nicht davon ab, wie das Raster in Kacheln zerlegt wird, solange die Überlappung größer als ein Objekt ist. Wo nichts beobachtet wurde (NoData, außerhalb), wird nichts gefunden.

Neben jeder Ausgabe liegt ein Beleg (.receipt.json) mit allem, was nötig ist, um den Lauf zu wiederholen.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>Number of boxes</source>
        <translation>Anzahl der Boxen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>Number of objects over all dates; 0 for one raster</source>
        <translation>Anzahl der Objekte über alle Zeitpunkte; 0 bei einem Raster</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>{0} around {1}, followed from date to date; {2:.1%} of the area was observed.</source>
        <translation>{0} um {1}, von Zeitpunkt zu Zeitpunkt verfolgt; {2:.1%} der Fläche wurden beobachtet.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>{0} object</source>
        <translation>{0} Objekt</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <source>{0} objects</source>
        <translation>{0} Objekte</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>{0}; {1:.1%} of the area was observed.</source>
        <translation>{0}; {1:.1%} der Fläche wurden beobachtet.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>The checkpoint knows no class {0}.</source>
        <translation>Der Checkpoint kennt keine Klasse {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectobjects.py"/>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>Choose CLASSES from: {0}.</source>
        <translation>Wählen Sie CLASSES aus: {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <source>Detect change through a series</source>
        <translation>Veränderung in einer Zeitreihe erkennen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <source>change,series,time series,dates,first seen,deep learning,siamese,attention,satellite,monitoring</source>
        <translation>Veränderung,Zeitreihe,Reihe,Zeitpunkte,zuerst gesehen,deep learning,siamesisch,attention,Satellit,Überwachung,time series</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <source>Finds what changed through three dates or more of one place, and since when.</source>
        <translation>Findet, was sich an einem Ort über drei oder mehr Zeitpunkte verändert hat, und seit wann.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <source>Compares each date of a series with the one before it and with the earliest, and gives what changed as polygons of one layer.

first_seen is the date from which on the ground is no longer as at the earliest date: from there to the end of the series every date that shows it shows it changed. It is empty where the change went away again. unchanged_until is the last date before that shows the ground as it was; confirmed counts the later dates that show the change still.

What a date does not show (nodata, outside, behind clouds that are masked) counts as not observed, never as unchanged: what changed meanwhile is found at the next date that shows it.

The days are read from the images' metadata or names; DATES says what they do not. Every output has a receipt beside it (.receipt.json) with all that is needed to repeat the run.</source>
        <translation>Vergleicht jeden Zeitpunkt einer Reihe mit dem davor und mit dem frühesten und gibt das Veränderte als Polygone eines Layers aus.

first_seen ist der Zeitpunkt, ab dem der Boden nicht mehr so ist wie zum frühesten: Von da an bis zum Ende der Reihe zeigt ihn jeder Zeitpunkt, der ihn zeigt, verändert. Es ist leer, wenn die Veränderung wieder verschwand. unchanged_until ist der letzte Zeitpunkt davor, der den Boden zeigt, wie er war; confirmed zählt die späteren Zeitpunkte, die die Veränderung noch zeigen.

Was ein Zeitpunkt nicht zeigt (NoData, außerhalb, hinter maskierten Wolken), zählt als nicht beobachtet, nie als unverändert: Was sich inzwischen verändert hat, wird zum nächsten Zeitpunkt gefunden, der es zeigt.

Die Tage werden aus den Metadaten oder Namen der Bilder gelesen; DATES gibt an, was diese nicht sagen. Neben jeder Ausgabe liegt ein Beleg (.receipt.json) mit allem, was nötig ist, um den Lauf zu wiederholen.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <source>Changed area, what changed twice counted twice (m²)</source>
        <translation>Veränderte Fläche, zweimal Verändertes doppelt gezählt (m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <source>Share of the area that two dates or more observed (0 to 1)</source>
        <translation>Anteil der Fläche, die zwei oder mehr Zeitpunkte beobachtet haben (0 bis 1)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/detectseries.py"/>
        <source>{0}, {1} changed; {2:.1%} of the area was observed on two dates or more.</source>
        <translation>{0}, {1} verändert; {2:.1%} der Fläche wurden zu zwei oder mehr Zeitpunkten beobachtet.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Evaluate model</source>
        <translation>Modell auswerten</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>evaluation,accuracy,validation,precision,recall,f1,iou,ap,checkpoint,deep learning,change,objects</source>
        <translation>Auswertung,Genauigkeit,Validierung,precision,recall,f1,iou,ap,Checkpoint,deep learning,Veränderung,Objekte,evaluation</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Measures a checkpoint on images whose changes, objects or clear ground are known.</source>
        <translation>Misst einen Checkpoint an Bildern, deren Veränderungen, Objekte oder wolkenfreier Boden bekannt sind.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Measures a checkpoint on pairs of images whose changes are known: precision, recall, F1 and IoU of the changed class, over all pixels of the dataset, at the threshold on the checkpoint's card.

The number is honest only where the checkpoint has not seen the dataset. Images that it was trained on, or that chose its threshold, flatter it: the report says so where the card tells.

The data are layers of the project, or a dataset. Of layers give those that the checkpoint's task needs: both dates and their labels, a raster and its objects, or a clear image and its radar, with the area in which all is labelled. Take another place than the one that was trained on.

A dataset is a folder with A, B and label, or with train, val and test of those, or a list of files (.csv). The folder of Train model stands for the data of that training.

A checkpoint that finds objects is measured on images with boxes (COCO JSON, YOLO text, a table of boxes), and one that removes clouds on chips whose clear ground is known. One that segments one date is measured on images with masks of classes: IOU, F1, PRECISION and RECALL are means over them.</source>
        <translation>Misst einen Checkpoint an Bildpaaren, deren Veränderungen bekannt sind: Precision, Recall, F1 und IoU der veränderten Klasse über alle Pixel des Datensatzes, beim Schwellenwert der Modellkarte.

Die Zahl ist nur ehrlich, wenn der Checkpoint den Datensatz nicht gesehen hat. Bilder, mit denen er trainiert oder sein Schwellenwert gewählt wurde, schmeicheln ihm: Der Bericht sagt es, soweit die Modellkarte es erkennen lässt.

Die Daten sind Layer des Projekts oder ein Datensatz. An Layern geben Sie die an, die die Aufgabe des Checkpoints braucht: beide Zeitpunkte und ihre Markierungen, ein Raster und seine Objekte oder ein klares Bild und sein Radar, mit dem Gebiet, in dem alles markiert ist. Nehmen Sie einen anderen Ort als den des Trainings.

Ein Datensatz ist ein Ordner mit A, B und label oder mit train, val und test davon, oder eine Dateiliste (.csv). Der Ordner von „Modell trainieren“ steht für die Daten dieses Trainings.

Ein Checkpoint, der Objekte findet, wird an Bildern mit Boxen gemessen (COCO-JSON, YOLO-Text, Tabelle von Boxen), einer, der Wolken entfernt, an Ausschnitten mit bekanntem wolkenfreiem Boden. Einer, der einen Zeitpunkt segmentiert, wird an Bildern mit Klassenmasken gemessen: IOU, F1, PRECISION und RECALL sind Mittel über die Klassen.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>F1 of the changed class, at the checkpoint's threshold</source>
        <translation>F1 der veränderten Klasse, beim Schwellenwert des Checkpoints</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Precision: share of the found change that is change</source>
        <translation>Precision: Anteil der gefundenen Veränderung, der Veränderung ist</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Recall: share of the change that was found</source>
        <translation>Recall: Anteil der Veränderung, der gefunden wurde</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Intersection over union of the changed class</source>
        <translation>Intersection over Union der veränderten Klasse</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>F1 of whole changes, counted as objects</source>
        <translation>F1 ganzer Veränderungen, als Objekte gezählt</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>F1 of their outlines</source>
        <translation>F1 ihrer Umrisse</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>The checkpoint's threshold</source>
        <translation>Schwellenwert des Checkpoints</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>F1 at the best threshold for this very dataset, which only the truth tells</source>
        <translation>F1 beim besten Schwellenwert genau für diesen Datensatz, den nur die Wahrheit kennt</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Of objects: average precision at an overlap of 0.5</source>
        <translation>Für Objekte: Average Precision bei einer Überlappung von 0,5</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Of objects: average precision over overlaps from 0.5 to 0.95</source>
        <translation>Für Objekte: Average Precision über Überlappungen von 0,5 bis 0,95</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Of clouds: peak signal to noise ratio under cloud (dB)</source>
        <translation>Für Wolken: Spitzen-Signal-Rausch-Verhältnis unter Wolken (dB)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Of clouds: structural similarity under cloud</source>
        <translation>Für Wolken: strukturelle Ähnlichkeit unter Wolken</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Give them all, or a dataset.</source>
        <translation>Geben Sie alle an, oder einen Datensatz.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>All measures (JSON)</source>
        <translation>Alle Maße (JSON)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Report of the evaluation</source>
        <translation>Auswertungsbericht</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>There are both layers and a dataset.</source>
        <translation>Es sind sowohl Layer als auch ein Datensatz angegeben.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Check DATASET.</source>
        <translation>Prüfen Sie DATASET.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/evaluatemodel.py"/>
        <source>Leave out one of them.</source>
        <translation>Lassen Sie eines davon weg.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/feedback.py"/>
        <location filename="../../qgis_plugin/dock/runner.py"/>
        <source>“{0}”</source>
        <translation>„{0}“</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/feedback.py"/>
        <source>Engine {0} on {1}</source>
        <translation>Engine {0} auf {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/feedback.py"/>
        <source>its default device</source>
        <translation>ihrem Standardgerät</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>Inspect pair</source>
        <translation>Bildpaar prüfen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>change,pair,check,inspect,compare,shift,registration,overlap,crs,pixel size,before,after</source>
        <translation>Veränderung,Paar,prüfen,vergleichen,Versatz,Registrierung,Überlappung,kbs,Pixelgröße,vorher,nachher,pair,check</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>Says whether two rasters of one place can be compared, and what would be done.</source>
        <translation>Sagt, ob sich zwei Raster eines Ortes vergleichen lassen und was dafür getan würde.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>Says in a second or two whether two rasters of one place can be compared by “Detect change”, and what it would do about their differences: CRS, overlap, pixel sizes, bands, what was observed, how far one is shifted against the other, and how much they differ in brightness.

With a checkpoint, the pair is held against its card, too: pixel sizes and the range of values that the network was trained on.

Nothing is written. What cannot be compared at all is refused with the reason, as “Detect change” would refuse it.</source>
        <translation>Sagt in ein bis zwei Sekunden, ob „Veränderung erkennen“ zwei Raster eines Ortes vergleichen kann und was es mit ihren Unterschieden täte: KBS, Überlappung, Pixelgrößen, Kanäle, beobachtete Fläche, Versatz gegeneinander und Helligkeitsunterschied.

Mit einem Checkpoint wird das Paar auch mit dessen Modellkarte verglichen: Pixelgrößen und Wertebereich, mit denen das Netz trainiert wurde.

Es wird nichts geschrieben. Was sich gar nicht vergleichen lässt, wird mit dem Grund abgelehnt, so wie „Veränderung erkennen“ es ablehnen würde.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>How far the dates are shifted against each other (pixels); empty where it cannot be told</source>
        <translation>Versatz der Zeitpunkte gegeneinander (Pixel); leer, wenn er sich nicht bestimmen lässt</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>Share of the common ground that was observed before (0 to 1)</source>
        <translation>Anteil des gemeinsamen Gebiets, der vorher beobachtet wurde (0 bis 1)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>The same after</source>
        <translation>Dasselbe nachher</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>Number of things to look at</source>
        <translation>Anzahl der Punkte, die zu beachten sind</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>All that was found (JSON)</source>
        <translation>Alle Befunde (JSON)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <source>Save the part in question as a file first.</source>
        <translation>Speichern Sie zuerst den betreffenden Teil als Datei.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/inspectpair.py"/>
        <location filename="../../qgis_plugin/export.py"/>
        <source>{0} is no local file and has no end.</source>
        <translation>{0} ist keine lokale Datei und hat kein Ende.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/parameters.py"/>
        <source>In the order xmin,xmax,ymin,ymax.</source>
        <translation>In der Reihenfolge xmin,xmax,ymin,ymax.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/parameters.py"/>
        <source>Checkpoints (*.safetensors)</source>
        <translation>Checkpoints (*.safetensors)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/parameters.py"/>
        <source>Recipes (*.toml)</source>
        <translation>Rezepte (*.toml)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/parameters.py"/>
        <source>Left open: {0}.</source>
        <translation>Leer gelassen: {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/raster_job.py"/>
        <source>The styles could not be saved beside the outputs: {0}</source>
        <translation>Die Stile konnten nicht neben den Ausgaben gespeichert werden: {0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/redrawchange.py"/>
        <source>Redraw change</source>
        <translation>Veränderung neu zeichnen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/redrawchange.py"/>
        <source>change,threshold,score,polygons,minimum area,redraw</source>
        <translation>Veränderung,Schwellenwert,Score,Polygone,Mindestfläche,neu zeichnen,threshold,redraw</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/redrawchange.py"/>
        <source>Draws the change polygons of a run at another threshold, from its scores.</source>
        <translation>Zeichnet die Veränderungspolygone eines Laufs mit einem anderen Schwellenwert, aus seinen Scores.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/redrawchange.py"/>
        <source>Draws the change polygons of a run at another threshold or smallest area. The scores that Detect change has kept are enough: no network runs, so that it takes seconds, and the polygons are those that a run at this threshold gives.

What is left open is as it was in the run. The receipt of the run (.receipt.json) has to lie beside the scores: it says what the polygons say of the dates and the checkpoint.

Polygons that were edited or reviewed since are kept: the new ones go to a file of another name.</source>
        <translation>Zeichnet die Veränderungspolygone eines Laufs mit einem anderen Schwellenwert oder einer anderen Mindestfläche. Die Scores, die „Veränderung erkennen“ aufbewahrt hat, genügen: Kein Netz läuft, daher dauert es Sekunden, und die Polygone sind die, die ein Lauf mit diesem Schwellenwert ergibt.

Was leer gelassen wird, bleibt wie im Lauf. Der Beleg des Laufs (.receipt.json) muss neben den Scores liegen: Er enthält, was die Polygone über die Zeitpunkte und den Checkpoint angeben.

Seitdem bearbeitete oder geprüfte Polygone bleiben erhalten: Die neuen kommen in eine Datei mit anderem Namen.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/redrawchange.py"/>
        <source>{0}, {1} changed.</source>
        <translation>{0}, {1} verändert.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Every pixel counts as cloud: for an image under haze or in one great shadow, where thresholds find nothing.</source>
        <translation>Jedes Pixel zählt als Wolke: für ein Bild unter Dunst oder in einem einzigen großen Schatten, wo Schwellenwerte nichts finden.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Reconstruct everything</source>
        <translation>Alles rekonstruieren</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Remove clouds</source>
        <translation>Wolken entfernen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Clouds</source>
        <translation>Wolken</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>cloud,clouds,shadow,removal,sar,radar,sentinel,optical,gap,fill,reconstruct,deep learning,attention</source>
        <translation>Wolke,Wolken,Schatten,entfernen,sar,Radar,sentinel,optisch,Lücke,füllen,rekonstruieren,deep learning,attention,cloud removal</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Reconstructs what clouds hide in an optical image from a radar image, and says which pixels those are.</source>
        <translation>Rekonstruiert aus einem Radarbild, was Wolken in einem optischen Bild verdecken, und sagt, welche Pixel das sind.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Reconstructs what clouds and their shadows hide in an optical image, from a radar image of about the same day.

Clear pixels stay as they are, bit for bit, with all bands, type, nodata and metadata of the image. The radar image may have another CRS, pixel size and extent; it is warped onto the optical image while it is read.

A reconstruction is a guess. The provenance raster says of every pixel whether it was observed (0), reconstructed (1) or not observed (255), and “Detect change” counts reconstructed pixels as not observed unless told otherwise.

Without a cloud mask, clouds and shadows are found by ukis-csmask where it is installed, else by thresholds on Sentinel-2 reflectance, which take snow and bright roofs for cloud and miss haze: look at the provenance.

“Learn from the scene” lets a network learn from the clear ground of this image, under drawn clouds, with its own radar. It is used where it beats the checkpoint on clear ground that was held out. What it learned lies beside the output (…_adapted.safetensors), and later runs on the same images use it.

Every output has a receipt beside it (.receipt.json) with all that is needed to repeat the run.</source>
        <translation>Rekonstruiert, was Wolken und ihre Schatten in einem optischen Bild verdecken, aus einem Radarbild von etwa demselben Tag.

Klare Pixel bleiben Bit für Bit, wie sie sind, mit allen Kanälen, Datentyp, NoData und Metadaten des Bildes. Das Radarbild darf ein anderes KBS, eine andere Pixelgröße und Ausdehnung haben; es wird beim Lesen auf das optische Bild transformiert.

Eine Rekonstruktion ist eine Vermutung. Das Herkunftsraster sagt für jedes Pixel, ob es beobachtet (0), rekonstruiert (1) oder nicht beobachtet (255) wurde, und „Veränderung erkennen“ zählt rekonstruierte Pixel als nicht beobachtet, wenn nichts anderes angegeben ist.

Ohne Wolkenmaske findet ukis-csmask, falls installiert, Wolken und Schatten, sonst Schwellenwerte auf der Sentinel-2-Reflektanz, die Schnee und helle Dächer für Wolken halten und Dunst übersehen: Sehen Sie sich die Herkunft an.

„Von der Szene lernen“ lässt ein Netz vom wolkenfreien Boden dieses Bildes lernen, unter gezeichneten Wolken, mit dem eigenen Radar. Es wird verwendet, wo es den Checkpoint auf herausgehaltenem wolkenfreiem Boden übertrifft. Was es gelernt hat, liegt neben der Ausgabe (…_adapted.safetensors), und spätere Läufe mit denselben Bildern verwenden es.

Neben jeder Ausgabe liegt ein Beleg (.receipt.json) mit allem, was nötig ist, um den Lauf zu wiederholen.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Share of cloud and shadow (0 to 1)</source>
        <translation>Anteil von Wolken und Schatten (0 bis 1)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Share that was reconstructed (0 to 1)</source>
        <translation>Rekonstruierter Anteil (0 bis 1)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>Share that was observed and kept (0 to 1)</source>
        <translation>Beobachteter und behaltener Anteil (0 bis 1)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>What the scene taught, on held-out clear ground (dB); 0 without</source>
        <translation>Gewinn durch die Szene, auf herausgehaltenem wolkenfreiem Boden (dB); 0 ohne</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>{0:.1%} of the image was cloud or shadow; {1:.1%} was reconstructed, {2:.1%} stayed as it was.</source>
        <translation>{0:.1%} des Bildes waren Wolke oder Schatten; {1:.1%} wurden rekonstruiert, {2:.1%} blieben, wie sie waren.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/removeclouds.py"/>
        <source>What the scene taught is {0:.1f} dB better than the checkpoint on held-out clear ground.</source>
        <translation>Was die Szene gelehrt hat, ist auf herausgehaltenem wolkenfreiem Boden {0:.1f} dB besser als der Checkpoint.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>The change polygons. Those that a review has rejected are left out.</source>
        <translation>Die Veränderungspolygone. Solche, die eine Prüfung verworfen hat, bleiben weg.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Change polygons</source>
        <translation>Veränderungspolygone</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>Points of Draw a sample of change, answered in the field `reference`; they give the area its interval.</source>
        <translation>Punkte aus „Stichprobe der Veränderung ziehen“, im Feld `reference` beantwortet; aus ihnen ergibt sich das Intervall der Fläche.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>no interval</source>
        <translation>kein Intervall</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>The largest changes, of which both dates are shown.</source>
        <translation>Die größten Veränderungen, die zu beiden Zeitpunkten gezeigt werden.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>Changes with pictures</source>
        <translation>Veränderungen mit Bildern</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>Report of change</source>
        <translation>Veränderungsbericht</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>change,report,html,pdf,print,map,area,receipt</source>
        <translation>Veränderung,Bericht,html,pdf,drucken,Karte,Fläche,Beleg,report</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>Writes a report on change polygons, as HTML and PDF: maps, areas, largest changes.</source>
        <translation>Schreibt einen Bericht über Veränderungspolygone, als HTML und PDF: Karten, Flächen, größte Veränderungen.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>Writes one HTML file with everything in it: both dates as maps, the area of change with its interval where a sample was looked at, what a review has said, sizes, the largest changes on both dates, how the dates stand beside each other, what the checkpoint knows, and the receipt of the run.

It needs no network and no other file. PDF has the same on pages of A4. The pictures show the dates as the project shows them, where it does.</source>
        <translation>Schreibt eine HTML-Datei, die alles enthält: beide Zeitpunkte als Karten, die Fläche der Veränderung mit ihrem Intervall, wenn eine Stichprobe beurteilt wurde, das Ergebnis einer Prüfung, Größen, die größten Veränderungen zu beiden Zeitpunkten, wie die Zeitpunkte zueinander stehen, was der Checkpoint kennt, und den Beleg des Laufs.

Sie braucht kein Netzwerk und keine weitere Datei. Das PDF enthält dasselbe auf A4-Seiten. Die Bilder zeigen die Zeitpunkte so, wie das Projekt sie zeigt, sofern es das tut.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <source>HTML files (*.html)</source>
        <translation>HTML-Dateien (*.html)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>HTML file of the report; one that is there is replaced.</source>
        <translation>HTML-Datei des Berichts; eine vorhandene wird ersetzt.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>Report as PDF</source>
        <translation>Bericht als PDF</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>The same on pages of A4; one that is there is replaced.</source>
        <translation>Dasselbe auf A4-Seiten; eine vorhandene Datei wird ersetzt.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>CHANGES has to be a layer of change polygons, with the fields {0}.</source>
        <translation>CHANGES muss ein Layer von Veränderungspolygonen sein, mit den Feldern {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>{0} is {1}, wanted a name that ends in {2}.</source>
        <translation>{0} ist {1}, erwartet wird ein Name, der auf {2} endet.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/reportchange.py"/>
        <source>{0} cannot be written: {1}</source>
        <translation>{0} kann nicht geschrieben werden: {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>Draw a sample of change</source>
        <translation>Stichprobe der Veränderung ziehen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>change,sample,stratified,random,accuracy,area estimation,olofsson,validation</source>
        <translation>Veränderung,Stichprobe,geschichtet,Zufall,Genauigkeit,Flächenschätzung,olofsson,Validierung,sample</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>Draws points at random from change, near the threshold and no change, to be judged.</source>
        <translation>Zieht zufällige Punkte aus Veränderung, nahe am Schwellenwert und keine Veränderung, zur Beurteilung.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>Draws points at random from three strata: the change polygons, what came near the threshold, and the rest of what was observed. Somebody then looks at each point on both dates and says in the field reference whether it is change; Area of change gives the area with its interval from that.

Polygons that a review has rejected count as no change, and points in them are answered already; so are points in polygons that a review has drawn as missed. Points in accepted polygons are not: a polygon may be right and its outline too wide.

The points come in an order that mixes the strata: any first part of them is such a sample, too.</source>
        <translation>Zieht zufällige Punkte aus drei Schichten: den Veränderungspolygonen, dem, was nahe an den Schwellenwert kam, und dem Rest des Beobachteten. Danach sieht sich jemand jeden Punkt zu beiden Zeitpunkten an und trägt im Feld reference ein, ob er Veränderung ist; „Fläche der Veränderung“ gibt daraus die Fläche mit ihrem Intervall an.

Polygone, die eine Prüfung verworfen hat, zählen als keine Veränderung, und Punkte darin sind schon beantwortet; ebenso Punkte in Polygonen, die bei einer Prüfung als übersehen gezeichnet wurden. Punkte in bestätigten Polygonen sind es nicht: Ein Polygon kann richtig und sein Umriss zu weit sein.

Die Punkte kommen in einer Reihenfolge, die die Schichten mischt: Jeder Anfang davon ist ebenfalls eine solche Stichprobe.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>Number of points</source>
        <translation>Anzahl der Punkte</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>Area that was observed (m²)</source>
        <translation>Beobachtete Fläche (m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/samplechange.py"/>
        <source>{0} points on {1}; {2} were not observed and stay outside.</source>
        <translation>{0} Punkte auf {1}; {2} wurden nicht beobachtet und bleiben außer Betracht.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>the data that are named below</source>
        <translation>die unten genannten Daten</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>Polygons within which all changes or objects are labelled, or the ground is clear; nothing is learnt or counted outside.</source>
        <translation>Polygone, innerhalb derer alle Veränderungen oder Objekte markiert sind oder der Boden klar ist; außerhalb wird nichts gelernt oder gezählt.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>the whole scene</source>
        <translation>die ganze Szene</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>256, of objects 640</source>
        <translation>256, bei Objekten 640</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>Raster of where the clear image is not clear all the same: 0 clear, 1 cloud, 2 shadow, 255 unknown, or Sentinel-2's scene classification (SCL).</source>
        <translation>Raster, das sagt, wo das klare Bild doch nicht klar ist: 0 klar, 1 Wolke, 2 Schatten, 255 unbekannt, oder die Szenenklassifikation von Sentinel-2 (SCL).</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>thresholds on reflectance, which take snow and bright roofs for cloud</source>
        <translation>Schwellenwerte auf der Reflektanz, die Schnee und helle Dächer für Wolken halten</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>Pixel size in the units of the raster's CRS, of two dates that of Before.</source>
        <translation>Pixelgröße in den Einheiten des KBS des Rasters, bei zwei Zeitpunkten des KBS von Vorher.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>the raster's own</source>
        <translation>die des Rasters</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>Layers as data have to be {0}; not given: {1}.</source>
        <translation>Als Daten müssen diese Layer angegeben sein: {0}; es fehlt: {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>Leave it out, or choose another task.</source>
        <translation>Lassen Sie ihn weg oder wählen Sie eine andere Aufgabe.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>{0} is of the task {1}, and the task is {2}.</source>
        <translation>{0} gehört zur Aufgabe {1}, und die Aufgabe ist {2}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/scene_algorithm.py"/>
        <source>{0} is no layer that can be read.</source>
        <translation>{0} ist kein lesbarer Layer.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/score_job.py"/>
        <source>{0!r} is no file on this machine.</source>
        <translation>{0!r} ist keine Datei auf diesem Rechner.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Segment one date</source>
        <translation>Einen Zeitpunkt segmentieren</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <location filename="../../qgis_plugin/layers.py"/>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>segmentation,classes,classification,land cover,buildings,roofs,deep learning,attention,danet</source>
        <translation>Segmentierung,Klassen,Klassifikation,Landbedeckung,Gebäude,Dächer,deep learning,attention,danet,segmentation</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>Says which class each pixel of a raster is of, as polygons and as a map.</source>
        <translation>Sagt, zu welcher Klasse jedes Pixel eines Rasters gehört, als Polygone und als Karte.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/segment.py"/>
        <source>Says of each pixel of a raster which class it is of, such as building, and draws the classes as polygons with their scores.

Pixels that show nothing (nodata, outside) count as not observed, never as a class: the class map has the classes' numbers in the order of the checkpoint's card, and 255 for not observed.

The checkpoint decides which classes there are. Its card names the bands, the pixel sizes and the places that it was trained on; far from those, expect little of it. A class called other or background is drawn only where CLASSES names it.

Every output has a receipt beside it (.receipt.json) with all that is needed to repeat the run.</source>
        <translation>Sagt für jedes Pixel eines Rasters, zu welcher Klasse es gehört, etwa Gebäude, und zeichnet die Klassen als Polygone mit ihren Scores.

Pixel, die nichts zeigen (NoData, außerhalb), zählen als nicht beobachtet, nie als Klasse: Die Klassenkarte enthält die Nummern der Klassen in der Reihenfolge der Modellkarte und 255 für nicht beobachtet.

Der Checkpoint entscheidet, welche Klassen es gibt. Seine Modellkarte nennt die Kanäle, die Pixelgrößen und die Orte, mit denen er trainiert wurde; weitab davon ist wenig von ihm zu erwarten. Eine Klasse namens other oder background wird nur gezeichnet, wenn CLASSES sie nennt.

Neben jeder Ausgabe liegt ein Beleg (.receipt.json) mit allem, was nötig ist, um den Lauf zu wiederholen.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/source_algorithm.py"/>
        <source>Choose another raster for one of them.</source>
        <translation>Wählen Sie für eines davon ein anderes Raster.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/source_algorithm.py"/>
        <source>{0} is of {1} and {2} of {3}, which is earlier: the dates look exchanged.</source>
        <translation>{0} ist vom {1} und {2} vom {3}, also früher: Die Zeitpunkte sind wohl vertauscht.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/source_algorithm.py"/>
        <source>{0} is in a format that QGIS reads and the engine does not.</source>
        <translation>{0} hat ein Format, das QGIS liest, die Engine aber nicht.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/source_algorithm.py"/>
        <source>Exporting {0}</source>
        <translation>{0} wird exportiert</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/source_algorithm.py"/>
        <source>{0} and {1} are the same raster, {2}.</source>
        <translation>{0} und {1} sind dasselbe Raster, {2}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Train model</source>
        <translation>Modell trainieren</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>training,learning,deep learning,labels,checkpoint,recipe,change,detection,siamese,attention</source>
        <translation>Training,Lernen,deep learning,Labels,Checkpoint,Rezept,Veränderung,Erkennung,siamesisch,attention,train</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Trains a network on changes or objects that you have labelled, on clear ground, or on the data of a recipe.</source>
        <translation>Trainiert ein Netz mit Veränderungen oder Objekten, die Sie markiert haben, mit klarem Boden oder mit den Daten eines Rezepts.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Trains a network to find change or objects or to remove clouds, either from layers of the project or from the folders that a recipe names.

Change: give both dates and the labels, a polygon layer of changes that you have drawn, or a raster of 0 (unchanged), 1 (changed) and 255 (unknown).

Objects: give a raster and a layer of its objects, boxes, outlines or points, with a field of the class where there are several. Of points say how large an object is.

Clouds: give a Sentinel-2 image that is mostly clear, with the product's own bands, and a radar image of about the same day. Clouds are drawn on the clear ground; where the image is clouded itself, nothing is learnt.

Label everything within an area and give that area as “Observed area”: outside of it nothing is learnt, while inside what is not labelled counts as unchanged, or as no object. The scene is cut into chips once; blocks of it are kept apart to choose the best checkpoint and its threshold.

A checkpoint to go on from saves much labelling; the dialog suggests one that fits bands and pixel size. A detector may be taught other classes than those that it knows.

The log shows the loss and the time left. Cancel saves the training's state: run again with the same output folder and “Go on” to continue.

The best checkpoint (best.safetensors) is on the dock's list from then on. Its measures are of the same few chips that chose it, so expect less elsewhere.</source>
        <translation>Trainiert ein Netz darauf, Veränderung oder Objekte zu finden oder Wolken zu entfernen, entweder mit Layern des Projekts oder mit den Ordnern, die ein Rezept nennt.

Veränderung: Geben Sie beide Zeitpunkte an und die Markierungen, einen Polygonlayer gezeichneter Veränderungen oder ein Raster mit 0 (unverändert), 1 (verändert) und 255 (unbekannt).

Objekte: Geben Sie ein Raster an und einen Layer seiner Objekte, Boxen, Umrisse oder Punkte, mit einem Feld der Klasse, wenn es mehrere gibt. Bei Punkten sagen Sie, wie groß ein Objekt ist.

Wolken: Geben Sie ein weitgehend klares Sentinel-2-Bild mit den eigenen Kanälen des Produkts an und ein Radarbild von etwa demselben Tag. Wolken werden auf den klaren Boden gezeichnet; wo das Bild selbst bewölkt ist, wird nichts gelernt.

Markieren Sie alles innerhalb eines Gebiets und geben Sie dieses als „Beobachtetes Gebiet“ an: Außerhalb wird nichts gelernt, innerhalb zählt alles Unmarkierte als unverändert oder als kein Objekt. Die Szene wird einmal in Ausschnitte zerlegt; ganze Blöcke davon werden zurückgehalten, um den besten Checkpoint und seinen Schwellenwert zu wählen.

Ein Checkpoint, von dem ausgegangen wird, erspart viel Markieren; der Dialog schlägt einen vor, der zu Kanälen und Pixelgröße passt. Einem Detektor können andere Klassen beigebracht werden als die, die er kennt.

Das Protokoll zeigt den Verlust (Loss) und die Restzeit. Abbrechen sichert den Stand des Trainings: Starten Sie es mit demselben Ausgabeordner und „Training fortsetzen“ erneut, um weiterzumachen.

Der beste Checkpoint (best.safetensors) steht fortan auf der Liste des Bedienfelds. Seine Maße stammen von denselben wenigen Ausschnitten, die ihn ausgewählt haben; erwarten Sie anderswo weniger.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>F1 of the changed class on the validation data</source>
        <translation>F1 der veränderten Klasse auf den Validierungsdaten</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Precision on the validation data</source>
        <translation>Precision auf den Validierungsdaten</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Recall on the validation data</source>
        <translation>Recall auf den Validierungsdaten</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Intersection over union on the validation data</source>
        <translation>Intersection over Union auf den Validierungsdaten</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Of objects: average precision at an overlap of 0.5 on the validation data</source>
        <translation>Für Objekte: Average Precision bei einer Überlappung von 0,5 auf den Validierungsdaten</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Of clouds: peak signal to noise ratio under cloud on the validation data (dB)</source>
        <translation>Für Wolken: Spitzen-Signal-Rausch-Verhältnis unter Wolken auf den Validierungsdaten (dB)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Threshold of the checkpoint, chosen on the validation data</source>
        <translation>Schwellenwert des Checkpoints, auf den Validierungsdaten gewählt</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>What the network is to learn from layers: `change` between two dates, `objects` of one raster, or to see through `clouds` with radar. It says which fields matter. A recipe with data of its own says itself what it teaches.</source>
        <translation>Was das Netz aus Layern lernen soll: `change`, die Veränderung zwischen zwei Zeitpunkten, `objects`, die Objekte eines Rasters, oder mit Radar durch Wolken zu sehen (`clouds`). Danach richtet sich, welche Felder zählen. Ein Rezept mit eigenen Daten sagt selbst, was es lehrt.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>What the network shall learn</source>
        <translation>Was das Netz lernen soll</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Batches to train on. A few hundred show whether the labels work.</source>
        <translation>Anzahl der Batches im Training. Einige Hundert zeigen, ob die Markierungen taugen.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>as many as the recipe says</source>
        <translation>so viele, wie das Rezept sagt</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>The name that the checkpoint has in lists.</source>
        <translation>Der Name, den der Checkpoint in Listen trägt.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Name of the checkpoint</source>
        <translation>Name des Checkpoints</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>the recipe's</source>
        <translation>der des Rezepts</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>`auto`: as the recipe says, which is a CUDA device where there is one, else the CPU.</source>
        <translation>`auto`: wie das Rezept sagt, also ein CUDA-Gerät, wo es eines gibt, sonst die CPU.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>that for layers of the task, a small network for a laptop</source>
        <translation>das für Layer der Aufgabe, ein kleines Netz für einen Laptop</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Give them all, or none to train on the recipe's data.</source>
        <translation>Geben Sie alle an, oder keines, um mit den Daten des Rezepts zu trainieren.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>{0}: {1} on the validation data, which chose it; expect less elsewhere.</source>
        <translation>{0}: {1} auf den Validierungsdaten, nach denen er ausgewählt wurde; erwarten Sie anderswo weniger.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Choose its folder, or switch RESUME off.</source>
        <translation>Wählen Sie dessen Ordner oder schalten Sie RESUME aus.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Switch RESUME on to go on with it, or choose another OUTPUT.</source>
        <translation>Schalten Sie RESUME ein, um es fortzusetzen, oder wählen Sie ein anderes OUTPUT.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Training was cancelled before its first step was saved.</source>
        <translation>Das Training wurde abgebrochen, bevor sein erster Schritt gesichert war.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>No folder for the training was chosen.</source>
        <translation>Es wurde kein Ordner für das Training gewählt.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Best checkpoint</source>
        <translation>Bester Checkpoint</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Check RECIPE.</source>
        <translation>Prüfen Sie RECIPE.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Choose another START.</source>
        <translation>Wählen Sie einen anderen START.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>This training begins anew. “{0}” fits the bands and pixels: START={1} goes on from it.</source>
        <translation>Dieses Training fängt von vorn an. „{0}“ passt zu Kanälen und Pixeln: START={1} geht davon aus.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>{0} To go on, run Train model again with OUTPUT={1} and RESUME switched on.</source>
        <translation>{0} Um fortzufahren, führen Sie „Modell trainieren“ erneut aus, mit OUTPUT={1} und eingeschaltetem RESUME.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Set OUTPUT.</source>
        <translation>Setzen Sie OUTPUT.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>{0} holds no training to go on with.</source>
        <translation>{0} enthält kein Training, das sich fortsetzen ließe.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>{0} holds a training already.</source>
        <translation>{0} enthält bereits ein Training.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>{0} names no data to train on.</source>
        <translation>{0} nennt keine Trainingsdaten.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/trainmodel.py"/>
        <source>Set {0}, or choose another RECIPE.</source>
        <translation>Setzen Sie {0} oder wählen Sie ein anderes RECIPE.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/values.py"/>
        <source>{0} is {1!r}, wanted band numbers such as 3,2,1.</source>
        <translation>{0} ist {1!r}, erwartet werden Kanalnummern wie 3,2,1.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/values.py"/>
        <source>Change {0}.</source>
        <translation>Ändern Sie {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/area_estimate.py"/>
        <source>Answered points in the stratum “{0}”: {1}, wanted 2 or more.</source>
        <translation>Beantwortete Punkte in der Schicht „{0}“: {1}, erwartet werden 2 oder mehr.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/area_estimate.py"/>
        <source>Answer more points.</source>
        <translation>Beantworten Sie mehr Punkte.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/carried.py"/>
        <source>Of {0} reviewed polygons {1} went over.</source>
        <translation>Von {0} geprüften Polygonen wurden {1} übernommen.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/carried.py"/>
        <source>{0} have no new one that is alike; they stay in {1}.</source>
        <translation>Für {0} gibt es kein ähnliches neues; sie bleiben in {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/carried.py"/>
        <source>The review could not be written into the new polygons; it stays in {0}.</source>
        <translation>Die Prüfung konnte nicht in die neuen Polygone geschrieben werden; sie bleibt in {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>{0} of {1} points are answered. Go on: the area appears once each stratum has two answers.</source>
        <translation>{0} von {1} Punkten sind beantwortet. Machen Sie weiter: Die Fläche erscheint, sobald jede Schicht zwei Antworten hat.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>{0} is no sample: it lacks one of the fields {1}.</source>
        <translation>{0} ist keine Stichprobe: Eines der Felder {1} fehlt.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>{0} points are drawn. Look at them one after the other: the area appears once each stratum has two answers. Their order is random, so that you can stop at any of them.</source>
        <translation>{0} Punkte sind gezogen. Sehen Sie sie nacheinander an: Die Fläche erscheint, sobald jede Schicht zwei Antworten hat. Ihre Reihenfolge ist zufällig, Sie können also bei jedem aufhören.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>Draw one with “Draw a sample of change”.</source>
        <translation>Ziehen Sie eine mit „Stichprobe der Veränderung ziehen“.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>{0} ± {1} changed (95%), by {2} points; {3} are mapped as change.</source>
        <translation>{0} ± {1} verändert (95 %), nach {2} Punkten; {3} sind als Veränderung kartiert.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>User's accuracy {0}, producer's accuracy {1}, overall accuracy {2}.</source>
        <translation>Nutzergenauigkeit {0}, Produzentengenauigkeit {1}, Gesamtgenauigkeit {2}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>Left out: {0} unsure, {1} not looked at yet.</source>
        <translation>Nicht gezählt: {0} unsicher, {1} noch nicht angesehen.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/change_area.py"/>
        <source>{0} were not observed and stay outside.</source>
        <translation>{0} wurden nicht beobachtet und bleiben außer Betracht.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>The checkpoints in {0} are for another task: {1}.</source>
        <translation>Die Checkpoints in {0} sind für eine andere Aufgabe: {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>There is no checkpoint (.safetensors) in {0}; one that comes there will be listed.</source>
        <translation>In {0} liegt kein Checkpoint (.safetensors); kommt einer dazu, wird er aufgelistet.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>Finds</source>
        <translation>Findet</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Bands</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>SAR</source>
        <translation>SAR</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Pixel size</source>
        <translation>Pixelgröße</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Threshold</source>
        <translation>Schwellenwert</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Tile</source>
        <translation>Kachel</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Trained on</source>
        <translation>Trainiert mit</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>{0} is not a file.</source>
        <translation>{0} ist keine Datei.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>{0} cannot be read as a checkpoint: {1}.</source>
        <translation>{0} kann nicht als Checkpoint gelesen werden: {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>{0} px, overlap {1} px</source>
        <translation>{0} px, Überlappung {1} px</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>The card of {0} has the {1}.</source>
        <translation>Die Modellkarte von {0} hat: {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>Measured on {0}</source>
        <translation>Gemessen an {0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/checkpoints.py"/>
        <source>{0} cannot be read: {1}.</source>
        <translation>{0} kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <source>The change polygons that are worked on</source>
        <translation>Die Veränderungspolygone, mit denen gearbeitet wird</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>La&amp;yer</source>
        <translation>&amp;Layer</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <source>Rep&amp;ort…</source>
        <translation>Ber&amp;icht…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <source>Write a report about these polygons, as HTML or PDF, and open it</source>
        <translation>Einen Bericht über diese Polygone schreiben, als HTML oder PDF, und öffnen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/after_form.py"/>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Revisit</source>
        <translation>Revisit</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>Points in all; more of them make a narrower interval</source>
        <translation>Punkte insgesamt; mehr davon machen das Intervall schmaler</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>&amp;Draw</source>
        <translation>&amp;Ziehen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>Draw points at random from change, near the threshold and no change</source>
        <translation>Zufällige Punkte aus Veränderung, nahe am Schwellenwert und keine Veränderung ziehen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>The sample that the area is estimated by</source>
        <translation>Die Stichprobe, aus der die Fläche geschätzt wird</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>&amp;Look at points…</source>
        <translation>&amp;Punkte ansehen…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>Say of one point after the other whether it is change</source>
        <translation>Punkt für Punkt sagen, ob er Veränderung ist</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>Sa&amp;mple</source>
        <translation>&amp;Stichprobe</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>Drawing points…</source>
        <translation>Punkte werden gezogen…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/area_form.py"/>
        <source>No sample is loaded yet.</source>
        <translation>Es ist noch keine Stichprobe geladen.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Detect change between the two dates</source>
        <translation>Veränderung zwischen beiden Zeitpunkten erkennen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Before is of {0}, After of {1}: they look exchanged.</source>
        <translation>Vorher ist vom {0}, Nachher vom {1}: Sie sind wohl vertauscht.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Raster of the earlier date; it sets CRS and pixel size</source>
        <translation>Raster des früheren Zeitpunkts; es bestimmt KBS und Pixelgröße</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Raster of the later date; it is warped onto the earlier one</source>
        <translation>Raster des späteren Zeitpunkts; es wird auf das frühere transformiert</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <location filename="../../qgis_plugin/dock/series_form.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Dates</source>
        <translation>Zeitpunkte</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>&amp;Before</source>
        <translation>&amp;Vorher</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Aft&amp;er</source>
        <translation>Nac&amp;hher</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>S&amp;wap</source>
        <translation>&amp;Tauschen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Exchange the dates</source>
        <translation>Die Zeitpunkte vertauschen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Choose the rasters of both dates.</source>
        <translation>Wählen Sie die Raster beider Zeitpunkte.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/change_form.py"/>
        <source>Both dates are the same raster.</source>
        <translation>Beide Zeitpunkte sind dasselbe Raster.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>Networks for which there is a checkpoint</source>
        <translation>Netze, für die es einen Checkpoint gibt</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>Weights of the network: what they were trained on decides what they find</source>
        <translation>Gewichte des Netzes: Womit sie trainiert wurden, entscheidet, was sie finden</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>Add a folder with checkpoints of your own (.safetensors)</source>
        <translation>Einen Ordner mit eigenen Checkpoints (.safetensors) hinzufügen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>The checkpoint's card</source>
        <translation>Die Modellkarte des Checkpoints</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>&amp;Network</source>
        <translation>&amp;Netz</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>Check&amp;point</source>
        <translation>&amp;Checkpoint</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>There is no checkpoint yet. Add a folder with .safetensors files that carry a model card.</source>
        <translation>Es gibt noch keinen Checkpoint. Fügen Sie einen Ordner mit .safetensors-Dateien hinzu, die eine Modellkarte tragen.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>Folder with checkpoints</source>
        <translation>Ordner mit Checkpoints</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/checkpoint_form.py"/>
        <source>The checkpoints in {0} are on the list.</source>
        <translation>Die Checkpoints in {0} sind in der Liste.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Reconstruct what clouds hide from what radar saw</source>
        <translation>Rekonstruieren, was Wolken verdecken, aus dem, was das Radar sah</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>The image without clouds, and its provenance beside it.</source>
        <translation>Das Bild ohne Wolken, mit seiner Herkunft daneben.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>The cloudy image: the product's own bands, not a rendered picture</source>
        <translation>Das bewölkte Bild: die eigenen Kanäle des Produkts, kein gerendertes Bild</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Calibrated radar backscatter (VV, VH) of about the same day</source>
        <translation>Kalibrierte Radar-Rückstreuung (VV, VH) von etwa demselben Tag</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>0 clear, 1 cloud, 2 shadow, 255 unknown; left empty, ukis-csmask or thresholds find them</source>
        <translation>0 klar, 1 Wolke, 2 Schatten, 255 unbekannt; leer gelassen, werden sie von ukis-csmask oder Schwellenwerten gefunden</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Reconstruct &amp;everything</source>
        <translation>Alles &amp;rekonstruieren</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Every pixel counts as cloud: for haze, or one great shadow</source>
        <translation>Jedes Pixel zählt als Wolke: bei Dunst oder einem einzigen großen Schatten</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>&amp;Cloudy</source>
        <translation>Bewölk&amp;t</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Ra&amp;dar</source>
        <translation>&amp;Radar</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>&amp;Mask</source>
        <translation>&amp;Maske</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>&amp;Uncertainty</source>
        <translation>Uns&amp;icherheit</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>&amp;Side by side</source>
        <translation>&amp;Nebeneinander</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Raster of standard deviations, where the network says how sure it is</source>
        <translation>Raster der Standardabweichungen, wenn das Netz sagt, wie sicher es ist</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Show cloudy image, radar and result in three views that move together</source>
        <translation>Bewölktes Bild, Radar und Ergebnis in drei gekoppelten Ansichten zeigen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>How long a network may learn from the clear ground of this image, with its radar; 5 minutes are a good start. It is used where it beats the checkpoint on held-out clear ground.</source>
        <translation>Wie lange ein Netz vom wolkenfreien Boden dieses Bildes lernen darf, mit dessen Radar; 5 Minuten sind ein guter Anfang. Es wird verwendet, wo es den Checkpoint auf herausgehaltenem wolkenfreiem Boden übertrifft.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>&amp;Image</source>
        <translation>Bi&amp;ld</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Also</source>
        <translation>Dazu</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>&amp;Learn from the scene</source>
        <translation>&amp;Von der Szene lernen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Choose a cloudy image and a radar image.</source>
        <translation>Wählen Sie ein bewölktes Bild und ein Radarbild.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>Both images are the same raster.</source>
        <translation>Beide Bilder sind dasselbe Raster.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/cloud_form.py"/>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/date_views.py"/>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/date_views.py"/>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/date_views.py"/>
        <source>(its raster is gone)</source>
        <translation>(das Raster ist nicht mehr da)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/date_views.py"/>
        <source>{0} is gone</source>
        <translation>{0} ist nicht mehr da</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>How far the run is</source>
        <translation>Wie weit der Lauf ist</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>&amp;Run</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>Cance&amp;l</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>Stop the run; nothing is written</source>
        <translation>Den Lauf anhalten; es wird nichts geschrieben</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>Tas&amp;k</source>
        <translation>A&amp;ufgabe</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>The engine has to be set up first: see Engine.</source>
        <translation>Zuerst muss die Engine eingerichtet werden: siehe Engine.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/dock.py"/>
        <source>Choose a checkpoint.</source>
        <translation>Wählen Sie einen Checkpoint.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>{0}: with CUDA the networks run many times faster, and the engine is larger</source>
        <translation>{0}: Mit CUDA laufen die Netze um ein Vielfaches schneller, und die Engine ist größer</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Other ways to an engine, and what is there to be done with it</source>
        <translation>Andere Wege zu einer Engine und was sich mit ihr machen lässt</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>How far the set-up is</source>
        <translation>Wie weit die Einrichtung ist</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>What the set-up says</source>
        <translation>Was die Einrichtung meldet</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Show the &amp;log</source>
        <translation>&amp;Protokoll zeigen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Show or hide what pip said</source>
        <translation>Ausgabe von pip zeigen oder ausblenden</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Ask Revisit's engine</source>
        <translation>Die Engine von Revisit befragen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>The networks run in an engine of their own, a Python environment in your QGIS profile. It is not set up yet: {0} will be fetched, and it takes {1} on the disk.</source>
        <translation>Die Netze laufen in einer eigenen Engine, einer Python-Umgebung in Ihrem QGIS-Profil. Sie ist noch nicht eingerichtet: {0} werden heruntergeladen, und sie belegt {1} auf der Platte.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Makes a Python environment in your QGIS profile and fetches torch and rasterio with pip</source>
        <translation>Legt eine Python-Umgebung in Ihrem QGIS-Profil an und holt torch und rasterio mit pip</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>For the GPU (CUDA)</source>
        <translation>Für die GPU (CUDA)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Setting up the engine…</source>
        <translation>Die Engine wird eingerichtet…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Cancel the set-up</source>
        <translation>Einrichtung abbrechen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>C&amp;hange</source>
        <translation>Än&amp;dern</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>Other wa&amp;ys</source>
        <translation>Andere &amp;Wege</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>&amp;Update</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>&amp;Set up the engine</source>
        <translation>&amp;Engine einrichten</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>The set-up was cancelled; nothing was left behind.</source>
        <translation>Die Einrichtung wurde abgebrochen; nichts ist zurückgeblieben.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_form.py"/>
        <source>The engine did not answer.</source>
        <translation>Die Engine hat nicht geantwortet.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Set the engine up anew, {0} on the disk? The old one stays until the new one is whole.</source>
        <translation>Die Engine neu einrichten, {0} auf der Platte? Die alte bleibt, bis die neue vollständig ist.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Folder with wheels of the engine's packages</source>
        <translation>Ordner mit Wheels der Pakete der Engine</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Python of an environment with torch and rasterio</source>
        <translation>Python einer Umgebung mit torch und rasterio</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Remove the engine in {0}? Checkpoints and results stay.</source>
        <translation>Die Engine in {0} entfernen? Checkpoints und Ergebnisse bleiben.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>about {0:.1f} GB</source>
        <translation>etwa {0:.1f} GB</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Set up anew without CUDA…</source>
        <translation>Ohne CUDA neu einrichten…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Set up anew with CUDA…</source>
        <translation>Mit CUDA neu einrichten…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Revisit's engine</source>
        <translation>Engine von Revisit</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Repair: set up anew…</source>
        <translation>Reparieren: neu einrichten…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Set up from a folder of wheels…</source>
        <translation>Aus einem Ordner mit Wheels einrichten…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Choose a Python…</source>
        <translation>Python wählen…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Go back to Revisit's own</source>
        <translation>Zurück zur eigenen von Revisit</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Remove the engine…</source>
        <translation>Engine entfernen…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/engine_menu.py"/>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>Boxes with a lower score are hidden. The layer has them from {0:.2f} on; the engine reported none below.</source>
        <translation>Boxen mit kleinerem Score werden ausgeblendet. Der Layer enthält sie ab {0:.2f}; darunter hat die Engine keine gemeldet.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>The layer of boxes that the sliders filter</source>
        <translation>Der Layer der Boxen, den die Regler filtern</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>Of a series: the raster whose boxes are shown</source>
        <translation>Bei einer Zeitreihe: das Raster, dessen Boxen gezeigt werden</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <location filename="../../qgis_plugin/dock/source_picker.py"/>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Raster</source>
        <translation>Raster</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>Min. &amp;score</source>
        <translation>&amp;Mindestscore</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>Min. si&amp;ze</source>
        <translation>M&amp;indestgröße</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>Boxes shown: {0} of {1}.</source>
        <translation>Gezeigte Boxen: {0} von {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>The image has no georeference, so there are no sizes in metres.</source>
        <translation>Das Bild hat keine Georeferenz, daher gibt es keine Größen in Metern.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>The layer is being edited: save or drop the edits, then move a slider again.</source>
        <translation>Der Layer wird bearbeitet: Speichern oder verwerfen Sie die Änderungen und bewegen Sie dann einen Regler erneut.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>No layer of boxes is loaded yet.</source>
        <translation>Es ist noch kein Layer mit Boxen geladen.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>all rasters</source>
        <translation>alle Raster</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>No sizes in metres: the image has no georeference, or there are no boxes.</source>
        <translation>Keine Größen in Metern: Das Bild hat keine Georeferenz, oder es gibt keine Boxen.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/filter_form.py"/>
        <source>Boxes whose longer side is below this are hidden; the largest has {0:.1f} m.</source>
        <translation>Boxen, deren längere Seite kürzer ist, werden ausgeblendet; die größte hat {0:.1f} m.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/form_runner.py"/>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Starting the engine…</source>
        <translation>Die Engine wird gestartet…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/form_runner.py"/>
        <source>Cancelled; nothing was written.</source>
        <translation>Abgebrochen; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/form_runner.py"/>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>The run failed; see the log of messages.</source>
        <translation>Der Lauf ist fehlgeschlagen; siehe Nachrichtenprotokoll.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/keep_form.py"/>
        <source>What the network is called on the list of checkpoints</source>
        <translation>Wie das Netz in der Liste der Checkpoints heißt</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/keep_form.py"/>
        <source>Put the network on the list of checkpoints, and choose it</source>
        <translation>Das Netz in die Liste der Checkpoints aufnehmen und auswählen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/keep_form.py"/>
        <source>Delete what was learned; the network stays as it was</source>
        <translation>Das Gelernte löschen; das Netz bleibt, wie es war</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/keep_form.py"/>
        <source>Na&amp;me</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/keep_form.py"/>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/keep_form.py"/>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/keep_form.py"/>
        <source>Keep all the same</source>
        <translation>Trotzdem behalten</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>&amp;Only what the map shows</source>
        <translation>Nur den &amp;Kartenausschnitt</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>Work on the part of the rasters that the map shows when the run starts</source>
        <translation>Den Teil der Raster bearbeiten, den die Karte beim Start zeigt</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>Size on the ground in which the service draws; the map's, where the network knows it</source>
        <translation>Größe am Boden, in der der Dienst zeichnet; die der Karte, sofern das Netz sie kennt</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>Pi&amp;xel size</source>
        <translation>Pi&amp;xelgröße</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>The map shows no part of the Earth that the rasters could show.</source>
        <translation>Die Karte zeigt keinen Teil der Erde, den die Raster zeigen könnten.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>The map shows {0} × {1} pixels, wanted {2} a side at most: zoom in.</source>
        <translation>Die Karte zeigt {0} × {1} Pixel, erlaubt sind höchstens {2} je Seite: Zoomen Sie hinein.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>{0} will be asked for tiles of zoom {2}: {1}.</source>
        <translation>{0} wird nach Kacheln der Zoomstufe {2} gefragt: {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>{0} will be asked for pictures: {1}.</source>
        <translation>{0} wird nach Bildern gefragt: {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>The network was trained on pixels of {0:g} to {1:g} m.</source>
        <translation>Das Netz wurde mit Pixeln von {0:g} bis {1:g} m trainiert.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/map_part.py"/>
        <source>{0:.0f} × {1:.0f} m, {2} × {3} pixels.</source>
        <translation>{0:.0f} × {1:.0f} m, {2} × {3} Pixel.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/more_button.py"/>
        <source>&amp;More…</source>
        <translation>&amp;Mehr…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/more_button.py"/>
        <source>Open the algorithm's dialog with these values: extent, bands, tiles, device, …; at the arrow: copy as a command, help</source>
        <translation>Den Dialog des Algorithmus mit diesen Werten öffnen: Ausdehnung, Kanäle, Kacheln, Gerät, …; am Pfeil: als Befehl kopieren, Hilfe</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/more_button.py"/>
        <source>Copy as &amp;Python</source>
        <translation>Als &amp;Python kopieren</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/more_button.py"/>
        <source>Copy as &amp;qgis_process</source>
        <translation>Als &amp;qgis_process kopieren</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/more_button.py"/>
        <source>Copy as &amp;command line</source>
        <translation>&amp;Als Befehlszeile kopieren</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/more_button.py"/>
        <location filename="../../qgis_plugin/menu.py"/>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/more_button.py"/>
        <source>The command is on the clipboard.</source>
        <translation>Der Befehl ist in der Zwischenablage.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <source>Find objects, and draw a box around each</source>
        <translation>Objekte finden und um jedes eine Box zeichnen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <source>{0} from the card's score of {1:.2f} on, {2} from {3:.2f} on; {4:.1%} of the area was observed.</source>
        <translation>{0} ab dem Score der Modellkarte von {1:.2f}, {2} ab {3:.2f}; {4:.1%} der Fläche wurden beobachtet.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Rasters</source>
        <translation>Raster</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <source>GeoPackage of the boxes.</source>
        <translation>GeoPackage der Boxen.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <source>&amp;Boxes</source>
        <translation>B&amp;oxen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/object_form.py"/>
        <source>Add a raster, or one of each date.</source>
        <translation>Fügen Sie ein Raster hinzu oder eines je Zeitpunkt.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/pair_check.py"/>
        <source>Show or hide what was found of the pair</source>
        <translation>Zeigen oder ausblenden, was über das Bildpaar gefunden wurde</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/pair_check.py"/>
        <source>Read After shifted by what the run measures. What leaves the image counts as not observed.</source>
        <translation>Nachher um den Versatz verschoben lesen, den der Lauf misst. Was aus dem Bild fällt, zählt als nicht beobachtet.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/pair_check.py"/>
        <source>The pair fits; to look at: {0}</source>
        <translation>Das Paar passt; zu beachten: {0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/pair_check.py"/>
        <source>The pair fits</source>
        <translation>Das Paar passt</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/pair_check.py"/>
        <source>The pair cannot be compared</source>
        <translation>Das Paar lässt sich nicht vergleichen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/pair_check.py"/>
        <source>Looking at the pair…</source>
        <translation>Das Bildpaar wird geprüft…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>Preview, not kept</source>
        <translation>Vorschau, nicht gespeichert</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>Previe&amp;w</source>
        <translation>&amp;Vorschau</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>Show what a run finds in the part that the map shows; nothing is kept</source>
        <translation>Zeigen, was ein Lauf im Kartenausschnitt findet; nichts wird gespeichert</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>Follow the ma&amp;p</source>
        <translation>Der Karte fol&amp;gen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>Renew the preview when the map was moved or zoomed</source>
        <translation>Die Vorschau erneuern, wenn die Karte verschoben oder gezoomt wurde</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>The map shows nothing of the dates: add them to it, or zoom to them.</source>
        <translation>Die Karte zeigt nichts von den Zeitpunkten: fügen Sie sie hinzu, oder zoomen Sie zu ihnen.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>The preview was stopped.</source>
        <translation>Die Vorschau wurde angehalten.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>Preview of the middle of the map: {0}</source>
        <translation>Vorschau der Kartenmitte: {0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/preview.py"/>
        <source>Preview: {0}</source>
        <translation>Vorschau: {0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>One raster, or one of each date in the order of time: drag them into another order</source>
        <translation>Ein Raster oder eines je Zeitpunkt in zeitlicher Reihenfolge: Ziehen Sie sie in eine andere</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>&amp;Add</source>
        <translation>Hin&amp;zufügen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>Add layers of the project, files, or a folder of tiles</source>
        <translation>Layer des Projekts, Dateien oder einen Ordner mit Kacheln hinzufügen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>Remo&amp;ve</source>
        <translation>En&amp;tfernen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>Take the chosen rasters off the list; the project keeps them</source>
        <translation>Die gewählten Raster aus der Liste nehmen; im Projekt bleiben sie</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>By &amp;date</source>
        <translation>Nac&amp;h Datum</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>Order by the day in the names, such as 2024-06-10 or 20240610, then by the names</source>
        <translation>Nach dem Tag in den Namen ordnen, etwa 2024-06-10 oder 20240610, dann nach den Namen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>Files…</source>
        <translation>Dateien…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>Folder of tiles…</source>
        <translation>Ordner mit Kacheln…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/raster_list.py"/>
        <source>Folder of tiles</source>
        <translation>Ordner mit Kacheln</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Score from which a pixel is change. Lower finds more and errs more often.</source>
        <translation>Score, ab dem ein Pixel Veränderung ist. Ein kleinerer findet mehr und irrt öfter.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <source>Smaller polygons are left out; the change map keeps them</source>
        <translation>Kleinere Polygone werden weggelassen; die Veränderungskarte behält sie</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <source>GeoPackage of the change polygons.</source>
        <translation>GeoPackage der Veränderungspolygone.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <source>Change &amp;map</source>
        <translation>V&amp;eränderungskarte</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <source>Raster that also says where nothing could be observed</source>
        <translation>Raster, das auch sagt, wo nichts beobachtet werden konnte</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>S&amp;cores</source>
        <translation>Sc&amp;ores</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <source>Keep the network's scores, by which the threshold can be moved afterwards</source>
        <translation>Die Scores des Netzes behalten, mit denen sich der Schwellenwert später verschieben lässt</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <source>&amp;Threshold</source>
        <translation>Schwellenwer&amp;t</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Min. &amp;area</source>
        <translation>&amp;Mindestfläche</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/result_form.py"/>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>&amp;Polygons</source>
        <translation>Pol&amp;ygone</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <location filename="../../qgis_plugin/status_style.py"/>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>How many polygons were looked at</source>
        <translation>Wie viele Polygone angesehen wurden</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>Goes into the field reviewer</source>
        <translation>Kommt in das Feld reviewer</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>Re&amp;view polygons…</source>
        <translation>P&amp;olygone prüfen…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>Look at one polygon after the other on both dates, with the keyboard</source>
        <translation>Polygon für Polygon zu beiden Zeitpunkten ansehen, mit der Tastatur</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>Colo&amp;urs by status</source>
        <translation>&amp;Farben nach Status</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>Show on the map what was said of each polygon; the layer's own style is kept beside it</source>
        <translation>Auf der Karte zeigen, was über jedes Polygon gesagt wurde; der eigene Stil des Layers bleibt daneben erhalten</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>Revie&amp;wer</source>
        <translation>P&amp;rüfer</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_form.py"/>
        <source>{0} is write-protected: save it as another file first.</source>
        <translation>{0} ist schreibgeschützt: Speichern Sie es zuerst als andere Datei.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Revisit: review</source>
        <translation>Revisit: Prüfung</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Blink</source>
        <translation>Blinken</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Swipe</source>
        <translation>Wischen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Click the corners of what was missed, right-click to end; Backspace takes a corner back.</source>
        <translation>Klicken Sie auf die Ecken des Übersehenen, mit Rechtsklick beenden; die Rücktaste nimmt eine Ecke zurück.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Accept</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Reject</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>No change</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Edit outline</source>
        <translation>Umriss bearbeiten</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Draw missed</source>
        <translation>Übersehenes zeichnen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Reading: {0} so far…</source>
        <translation>Lesen: bisher {0}…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <location filename="../../qgis_plugin/status_style.py"/>
        <location filename="../../resources/styles/sample.qml"/>
        <source>not looked at yet</source>
        <translation>noch nicht angesehen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>{0}: press {1}</source>
        <translation>{0}: {1} drücken</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <source>score {0:.2f}</source>
        <translation>Score {0:.2f}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/review_window.py"/>
        <source>Nothing is left to look at: {0}.</source>
        <translation>Nichts mehr anzusehen: {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/runner.py"/>
        <source>The run could not be started; see the log of messages.</source>
        <translation>Der Lauf konnte nicht gestartet werden; siehe Nachrichtenprotokoll.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/runner.py"/>
        <source>The algorithm {0} is not there: switch the plugin Revisit off and on again.</source>
        <translation>Der Algorithmus {0} ist nicht da: Schalten Sie die Erweiterung Revisit aus und wieder ein.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Say which class each pixel is of</source>
        <translation>Sagen, zu welcher Klasse jedes Pixel gehört</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Raster of one date</source>
        <translation>Raster eines Zeitpunkts</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>&amp;Raster</source>
        <translation>&amp;Raster</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Smaller polygons are left out; the class map keeps them</source>
        <translation>Kleinere Polygone werden weggelassen; die Klassenkarte behält sie</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>GeoPackage of the class polygons.</source>
        <translation>GeoPackage der Klassenpolygone.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Class &amp;map</source>
        <translation>K&amp;lassenkarte</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Raster of all classes that also says where nothing could be observed</source>
        <translation>Raster aller Klassen, das auch sagt, wo nichts beobachtet werden konnte</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Raster of the scores of the classes, 0 to 1</source>
        <translation>Raster der Scores der Klassen, 0 bis 1</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/segment_form.py"/>
        <source>Choose a raster.</source>
        <translation>Wählen Sie ein Raster.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/series_form.py"/>
        <source>Change in a series</source>
        <translation>Veränderung in einer Reihe</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/series_form.py"/>
        <source>Add the rasters of three dates or more of one place.</source>
        <translation>Fügen Sie die Raster von drei oder mehr Zeitpunkten eines Ortes hinzu.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/side_by_side.py"/>
        <source>Revisit: cloudy, radar, without clouds</source>
        <translation>Revisit: bewölkt, Radar, ohne Wolken</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/side_by_side.py"/>
        <source>Without clouds</source>
        <translation>Ohne Wolken</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/side_by_side.py"/>
        <source>Cloudy</source>
        <translation>Bewölkt</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/side_by_side.py"/>
        <source>Radar</source>
        <translation>Radar</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/source_picker.py"/>
        <source>Choose a file, or a folder whose tiles or bands make up this date</source>
        <translation>Eine Datei wählen, oder einen Ordner, dessen Kacheln oder Kanäle diesen Zeitpunkt ausmachen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/source_picker.py"/>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/source_picker.py"/>
        <source>Folder of tiles or bands…</source>
        <translation>Ordner mit Kacheln oder Kanälen…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/source_picker.py"/>
        <source>Folder of tiles or bands</source>
        <translation>Ordner mit Kacheln oder Kanälen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/target_file.py"/>
        <source>{0} Left empty, a temporary file. The file of an earlier run is replaced, unless it was edited: then the new one gets a number.</source>
        <translation>{0} Leer gelassen, eine temporäre Datei. Die Datei eines früheren Laufs wird ersetzt, außer sie wurde bearbeitet: Dann erhält die neue eine Nummer.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/target_file.py"/>
        <source>[temporary file]</source>
        <translation>[temporäre Datei]</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Teach the network</source>
        <translation>Netz nachschulen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Teac&amp;h</source>
        <translation>&amp;Nachschulen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Have the network that found these polygons learn from the review, in a few minutes</source>
        <translation>Das Netz, das diese Polygone gefunden hat, in wenigen Minuten aus der Prüfung lernen lassen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>How far the lesson is</source>
        <translation>Wie weit das Nachschulen ist</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Stop the lesson; nothing is kept</source>
        <translation>Das Nachschulen anhalten; nichts wird behalten</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>The edits of {0} could not be saved, and are there still: {1}</source>
        <translation>Die Änderungen an {0} konnten nicht gespeichert werden und sind noch da: {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>{0} has edits that are not saved. Save them and go on?</source>
        <translation>{0} hat nicht gespeicherte Änderungen. Speichern und weitermachen?</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Cancelled; the network stays as it was.</source>
        <translation>Abgebrochen; das Netz bleibt, wie es war.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Discarded; the network stays as it was.</source>
        <translation>Verworfen; das Netz bleibt, wie es war.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>Kept, and chosen for the next run: {0}</source>
        <translation>Behalten und für den nächsten Lauf ausgewählt: {0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/teach_form.py"/>
        <source>The lesson failed; see the log of messages.</source>
        <translation>Das Nachschulen ist fehlgeschlagen; siehe Nachrichtenprotokoll.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>threshold {0:.2f}</source>
        <translation>Schwellenwert {0:.2f}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>These polygons were edited or reviewed since they were drawn. They are kept.</source>
        <translation>Diese Polygone wurden seit dem Zeichnen bearbeitet oder geprüft. Sie bleiben erhalten.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Draw the new ones into another file? They take over what was said of those alike.</source>
        <translation>Die neuen in eine andere Datei zeichnen? Sie übernehmen, was über ähnliche gesagt wurde.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Move the threshold</source>
        <translation>Schwellenwert verschieben</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Score from which a pixel is change. The map follows while you move it.</source>
        <translation>Score, ab dem ein Pixel Veränderung ist. Die Karte folgt, während Sie ihn verschieben.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Smaller polygons are left out</source>
        <translation>Kleinere Polygone werden weggelassen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Thres&amp;hold</source>
        <translation>Schwellenwe&amp;rt</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Min. a&amp;rea</source>
        <translation>M&amp;indestfläche</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>The map shows no part of this run.</source>
        <translation>Die Karte zeigt keinen Teil dieses Laufs.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>In view: {0}, {1}.</source>
        <translation>Im Ausschnitt: {0}, {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/dock/threshold_form.py"/>
        <source>Needs the scores of the run: tick Scores before Run.</source>
        <translation>Benötigt die Scores des Laufs: Haken Sie vor dem Starten „Scores“ an.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>The disk is full.</source>
        <translation>Die Festplatte ist voll.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <location filename="../../qgis_plugin/engine/plan.py"/>
        <source>Make room, and try again.</source>
        <translation>Schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>The proxy lets nothing through to the package index.</source>
        <translation>Der Proxy lässt nichts zum Paketindex durch.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>Set it under Settings › Options › Network in QGIS, with user and password where it asks for them.</source>
        <translation>Stellen Sie ihn unter Einstellungen › Optionen › Netzwerk in QGIS ein, mit Benutzer und Passwort, wenn er danach fragt.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>The certificate of the package index is not trusted here.</source>
        <translation>Dem Zertifikat des Paketindex wird hier nicht vertraut.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>In a company's network, ask for its certificate and set the variable PIP_CERT to that file.</source>
        <translation>Fragen Sie im Firmennetz nach dessen Zertifikat und setzen Sie die Variable PIP_CERT auf diese Datei.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>The package index (pypi.org) cannot be reached.</source>
        <translation>Der Paketindex (pypi.org) ist nicht erreichbar.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>Connect to the internet and try again, or set the engine up from a folder of wheels.</source>
        <translation>Stellen Sie eine Internetverbindung her und versuchen Sie es erneut, oder richten Sie die Engine aus einem Ordner mit Wheels ein.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>A file of the environment may not be written.</source>
        <translation>Eine Datei der Umgebung darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>Let go of what uses it (another QGIS, a virus scanner), and try again.</source>
        <translation>Beenden Sie, was sie benutzt (ein anderes QGIS, ein Virenscanner), und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>This Python cannot make environments.</source>
        <translation>Dieses Python kann keine Umgebungen anlegen.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>On Debian and Ubuntu install the package python3-venv; elsewhere install Python from python.org.</source>
        <translation>Installieren Sie unter Debian und Ubuntu das Paket python3-venv; anderswo Python von python.org.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>A package arrived damaged.</source>
        <translation>Ein Paket ist beschädigt angekommen.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>Try again.</source>
        <translation>Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>The folder {0} has no wheel of {1} for this Python and system.</source>
        <translation>Im Ordner {0} liegt kein Wheel von {1} für dieses Python und System.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>There is no package {0} for this Python and system.</source>
        <translation>Es gibt kein Paket {0} für dieses Python und System.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>Fill it on a machine of the same kind.</source>
        <translation>Füllen Sie ihn auf einem Rechner gleicher Art.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/causes.py"/>
        <source>Install a Python of 64 bit, 3.11 to 3.13, and try again.</source>
        <translation>Installieren Sie ein 64-Bit-Python, 3.11 bis 3.13, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>Run it again; if that does not help, try another {device} or a smaller {batch}.</source>
        <translation>Starten Sie den Lauf erneut; hilft das nicht, versuchen Sie ein anderes {device} oder ein kleineres {batch}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>The protocol of the engine is {0}, that of the plugin {1}.</source>
        <translation>Das Protokoll der Engine ist {0}, das der Erweiterung {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>The engine said nothing for {0:.0f} s and was stopped.</source>
        <translation>Die Engine hat sich {0:.0f} s lang nicht gemeldet und wurde angehalten.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>The engine closed its output without a result.</source>
        <translation>Die Engine hat ihre Ausgabe ohne Ergebnis geschlossen.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>The system may have run out of memory: try a smaller {batch} or {tile}.</source>
        <translation>Dem System ist vielleicht der Speicher ausgegangen: Versuchen Sie ein kleineres {batch} oder {tile}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>Please report this.</source>
        <translation>Bitte melden Sie das.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <location filename="../../qgis_plugin/engine/pythons.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>Install plugin and engine of one version.</source>
        <translation>Installieren Sie Erweiterung und Engine in derselben Version.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>Last lines of the engine:</source>
        <translation>Letzte Zeilen der Engine:</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>Set up the engine again.</source>
        <translation>Richten Sie die Engine erneut ein.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>The engine was ended by signal {0}.</source>
        <translation>Die Engine wurde durch Signal {0} beendet.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>The engine ended with exit code {0} and no result.</source>
        <translation>Die Engine endete mit Exit-Code {0} und ohne Ergebnis.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/client.py"/>
        <source>{0} does not start: {1}.</source>
        <translation>{0} startet nicht: {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>Set up Revisit's engine</source>
        <translation>Engine von Revisit einrichten</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>Looking for a Python</source>
        <translation>Ein Python wird gesucht</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>Making an environment</source>
        <translation>Eine Umgebung wird angelegt</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>Asking for packages</source>
        <translation>Pakete werden angefragt</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>The engine is ready.</source>
        <translation>Die Engine ist bereit.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>See the log.</source>
        <translation>Siehe Protokoll.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>The system ended the set-up, as it does where memory runs out.</source>
        <translation>Das System hat die Einrichtung beendet, wie es das bei Speichermangel tut.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>Close other programs, and try again.</source>
        <translation>Schließen Sie andere Programme und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>The set-up failed (exit code {0}).</source>
        <translation>Die Einrichtung ist fehlgeschlagen (Exit-Code {0}).</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>End what runs in it (another QGIS, a training), and try again.</source>
        <translation>Beenden Sie, was darin läuft (ein anderes QGIS, ein Training), und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>{0} is in use: {1}.</source>
        <translation>{0} wird gerade benutzt: {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/installer.py"/>
        <source>{0} cannot be made: {1}.</source>
        <translation>{0} kann nicht angelegt werden: {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>Revisit's engine is not set up.</source>
        <translation>Die Engine von Revisit ist nicht eingerichtet.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>Revisit's setting</source>
        <translation>Einstellung von Revisit</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>the QGIS profile</source>
        <translation>QGIS-Profil</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>the repository's .venv</source>
        <translation>.venv des Repositorys</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>Choose Revisit › Set up the engine in QGIS, or set {0} to a Python with torch.</source>
        <translation>Wählen Sie in QGIS Revisit › Engine einrichten, oder setzen Sie {0} auf ein Python mit torch.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>Choose another one.</source>
        <translation>Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>the variable {0}</source>
        <translation>Variable {0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>Correct or clear it.</source>
        <translation>Berichtigen oder löschen Sie die Angabe.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>{0} answers as no Python does.</source>
        <translation>{0} antwortet nicht wie ein Python.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>{0} does not exist, and is set as the engine's Python ({1}).</source>
        <translation>{0} existiert nicht, ist aber als Python der Engine eingestellt ({1}).</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/interpreter.py"/>
        <source>{0} does not run: {1}.</source>
        <translation>{0} läuft nicht: {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/pip_lines.py"/>
        <source>Fetching {0} ({1})</source>
        <translation>{0} wird geholt ({1})</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/pip_lines.py"/>
        <source>Unpacking {0}; this can take minutes</source>
        <translation>{0} werden entpackt; das kann Minuten dauern</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/pip_lines.py"/>
        <source>{0} packages</source>
        <translation>{0} Pakete</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/plan.py"/>
        <source>The set-up needs {0:.1f} GB in {1}, where {2:.1f} GB are free.</source>
        <translation>Die Einrichtung braucht {0:.1f} GB in {1}; dort sind {2:.1f} GB frei.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/plan.py"/>
        <source>There is no wheel (.whl) in {0}.</source>
        <translation>In {0} liegt kein Wheel (.whl).</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/plan.py"/>
        <source>Fill it with: pip download -r “{0}” -d “{1}”</source>
        <translation>Füllen Sie ihn mit: pip download -r "{0}" -d "{1}"</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/pythons.py"/>
        <source>Install one (python.org; on Debian and Ubuntu also the package python3-venv) and try again.</source>
        <translation>Installieren Sie eines (python.org; unter Debian und Ubuntu auch das Paket python3-venv) und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/pythons.py"/>
        <source>No 64-bit Python {0}.{1} or newer with venv was found; tried: {2}.</source>
        <translation>Es wurde kein 64-Bit-Python {0}.{1} oder neuer mit venv gefunden; versucht: {2}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/state.py"/>
        <source>{0} lacks {1}. Set up the engine, or install them there.</source>
        <translation>{0} fehlt {1}. Richten Sie die Engine ein oder installieren Sie es dort.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/state.py"/>
        <source>Ready: torch {0}, Python {1} ({2}).</source>
        <translation>Bereit: torch {0}, Python {1} ({2}).</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/engine/state.py"/>
        <source>This version of Revisit asks for other packages.</source>
        <translation>Diese Version von Revisit verlangt andere Pakete.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>{0} would have to be exported as {1} × {2} pixels, wanted 1 to {3} a side.</source>
        <translation>{0} müsste als {1} × {2} Pixel exportiert werden, erlaubt sind 1 bis {3} je Seite.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>Save it as a file first.</source>
        <translation>Speichern Sie es zuerst als Datei.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>Read it as it is.</source>
        <translation>Lesen Sie sie, wie sie ist.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>Set RESOLUTION.</source>
        <translation>Setzen Sie RESOLUTION.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>Choose another EXTENT or RESOLUTION.</source>
        <translation>Wählen Sie eine andere EXTENT oder RESOLUTION.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>{0} has no field {1}.</source>
        <translation>{0} hat kein Feld {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>{0} could not be exported: {1}.</source>
        <translation>{0} konnte nicht exportiert werden: {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>{0} is a local file.</source>
        <translation>{0} ist eine lokale Datei.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>Set EXTENT.</source>
        <translation>Setzen Sie EXTENT.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>Its fields: {0}.</source>
        <translation>Seine Felder: {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>{0} is no local file and has no pixel size.</source>
        <translation>{0} ist keine lokale Datei und hat keine Pixelgröße.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/export.py"/>
        <source>{0} could not be exported (error {1}).</source>
        <translation>{0} konnte nicht exportiert werden (Fehler {1}).</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Mean score</source>
        <translation>Mittlerer Score</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Greatest score</source>
        <translation>Größter Score</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Area (m²)</source>
        <translation>Fläche (m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Perimeter (m)</source>
        <translation>Umfang (m)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Longer side (m)</source>
        <translation>Längere Seite (m)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Size in pixels</source>
        <translation>Größe in Pixeln</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Object over the dates</source>
        <translation>Objekt über die Zeit</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Changed since</source>
        <translation>Verändert seit</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Unchanged until</source>
        <translation>Unverändert bis</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>Later dates that show it</source>
        <translation>Spätere Zeitpunkte, die es zeigen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/field_faces.py"/>
        <location filename="../../qgis_plugin/report.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/fields_dialog.py"/>
        <source>{0} – suggested: {1}</source>
        <translation>{0} – Vorschlag: {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/kept_checkpoint.py"/>
        <source>The network has no name yet.</source>
        <translation>Das Netz hat noch keinen Namen.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/kept_checkpoint.py"/>
        <source>Give it one.</source>
        <translation>Geben Sie ihm einen.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/kept_checkpoint.py"/>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/kept_checkpoint.py"/>
        <source>Make room, then try again.</source>
        <translation>Schaffen Sie Platz und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/kept_checkpoint.py"/>
        <source>There is a network of this name already: {0}.</source>
        <translation>Es gibt schon ein Netz dieses Namens: {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/kept_checkpoint.py"/>
        <source>{0} cannot be written: {1}.</source>
        <translation>{0} kann nicht geschrieben werden: {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Changes of the series</source>
        <translation>Veränderungen der Zeitreihe</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Change map</source>
        <translation>Veränderungskarte</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Change score</source>
        <translation>Veränderungsscore</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Class map</source>
        <translation>Klassenkarte</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <source>Class score</source>
        <translation>Klassenscore</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Image without clouds</source>
        <translation>Bild ohne Wolken</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Provenance</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/layers.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Uncertainty</source>
        <translation>Unsicherheit</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/menu.py"/>
        <source>&amp;Dock</source>
        <translation>&amp;Bedienfeld</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/menu.py"/>
        <source>Show or hide Revisit: detect change, remove clouds with radar, find objects</source>
        <translation>Revisit zeigen oder ausblenden: Veränderung erkennen, Wolken mit Radar entfernen, Objekte finden</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/menu.py"/>
        <source>Re&amp;visit</source>
        <translation>Re&amp;visit</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/menu.py"/>
        <source>&amp;Set up the engine…</source>
        <translation>&amp;Engine einrichten…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/numbers.py"/>
        <source>{0} polygon</source>
        <translation>{0} Polygon</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/numbers.py"/>
        <source>{0} polygons</source>
        <translation>{0} Polygone</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/numbers.py"/>
        <source>{0} box</source>
        <translation>{0} Box</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/numbers.py"/>
        <source>{0} boxes</source>
        <translation>{0} Boxen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/numbers.py"/>
        <source>{0}%</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>Shift After back</source>
        <translation>Nachher zurückschieben</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>fine</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>will be done</source>
        <translation>wird erledigt</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>look</source>
        <translation>beachten</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>stop</source>
        <translation>halt</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>{0}: {1:.1f} pixels ({2:.2g} m)</source>
        <translation>{0}: {1:.1f} Pixel ({2:.2g} m)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>{0:.0f} × {1:.0f} m: {2:.0%} of Before, {3:.0%} of After</source>
        <translation>{0:.0f} × {1:.0f} m: {2:.0%} von Vorher, {3:.0%} von Nachher</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>After is resampled from {0:.3g} to {1:.3g} m</source>
        <translation>Nachher wird von {0:.3g} auf {1:.3g} m umgerechnet</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>{0:.0%} before, {1:.0%} after; the rest is left out</source>
        <translation>{0:.0%} vorher, {1:.0%} nachher; der Rest bleibt weg</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>CRS</source>
        <translation>KBS</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>Observed</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>{0:.1f} pixels ({1:.2g} m), which is small</source>
        <translation>{0:.1f} Pixel ({1:.2g} m), das ist wenig</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>all of it on both dates</source>
        <translation>alles zu beiden Zeitpunkten</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>{0}; by place it differs by {1:.1f}</source>
        <translation>{0}; je nach Ort weicht er um {1:.1f} ab</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>Shift</source>
        <translation>Versatz</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>Light</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>After is warped from {0} to {1}</source>
        <translation>Nachher wird von {0} nach {1} transformiert</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>{0:.3g} m</source>
        <translation>{0:.3g} m</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>Before {0}; After {1}</source>
        <translation>Vorher {0}; Nachher {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>cannot be told: the dates are too unlike</source>
        <translation>nicht bestimmbar: Die Zeitpunkte sind zu verschieden</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/pair_rows.py"/>
        <source>differs by {0:.1f} standard deviations</source>
        <translation>unterscheidet sich um {0:.1f} Standardabweichungen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/provider.py"/>
        <source>Revisit: change, clouds, objects and classes with attention networks</source>
        <translation>Revisit: Veränderung, Wolken, Objekte und Klassen mit Attention-Netzen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Smallest polygon (m²)</source>
        <translation>Kleinstes Polygon (m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Outlines simplified by (pixels)</source>
        <translation>Umrisse vereinfacht um (Pixel)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Began</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Weights (SHA-256)</source>
        <translation>Gewichte (SHA-256)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Sizes</source>
        <translation>Größen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Largest changes</source>
        <translation>Größte Veränderungen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>The dates beside each other</source>
        <translation>Die Zeitpunkte im Vergleich</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Not rejected: {0}, {1} in all.</source>
        <translation>Nicht verworfen: {0}, insgesamt {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>No sample was looked at: how wrong this sum is, is not known.</source>
        <translation>Es wurde keine Stichprobe beurteilt: Wie falsch diese Summe ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Nobody has looked at the polygons.</source>
        <translation>Niemand hat die Polygone angesehen.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>not looked at</source>
        <translation>nicht angesehen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Said</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Polygons</source>
        <translation>Polygone</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>At pixels of</source>
        <translation>Bei Pixeln von</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>What it knows</source>
        <translation>Was er kennt</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>Caution</source>
        <translation>Vorsicht</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>{0} against {1}. Report of {2}.</source>
        <translation>{0} gegenüber {1}. Bericht vom {2}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>After, with the polygons</source>
        <translation>Nachher, mit den Polygonen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>All of it</source>
        <translation>Alles</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report.py"/>
        <source>{0} and more</source>
        <translation>{0} und mehr</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report_pair.py"/>
        <source>Said during the run:</source>
        <translation>Während des Laufs gemeldet:</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report_pair.py"/>
        <source>The dates could not be looked at: {0}</source>
        <translation>Die Zeitpunkte konnten nicht geprüft werden: {0}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/report_pictures.py"/>
        <source>{0:.0f} × {1:.0f} m</source>
        <translation>{0:.0f} × {1:.0f} m</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review.py"/>
        <source>{0} cannot be changed: {1}</source>
        <translation>{0} kann nicht geändert werden: {1}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <location filename="../../qgis_plugin/status_style.py"/>
        <source>accepted</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <location filename="../../qgis_plugin/status_style.py"/>
        <source>rejected</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <location filename="../../qgis_plugin/status_style.py"/>
        <location filename="../../resources/styles/sample.qml"/>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <location filename="../../qgis_plugin/status_style.py"/>
        <source>missed, drawn by hand</source>
        <translation>übersehen, von Hand gezeichnet</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <location filename="../../resources/styles/map.qml"/>
        <location filename="../../resources/styles/sample.qml"/>
        <source>change</source>
        <translation>Veränderung</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <location filename="../../resources/styles/map.qml"/>
        <location filename="../../resources/styles/sample.qml"/>
        <source>no change</source>
        <translation>keine Veränderung</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <source>Reviewer</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <source>Reviewed at</source>
        <translation>Geprüft am</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/review_fields.py"/>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/score_view.py"/>
        <source>{0} is no raster</source>
        <translation>{0} ist kein Raster</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sources.py"/>
        <source>Check the path, or choose a loaded layer.</source>
        <translation>Prüfen Sie den Pfad oder wählen Sie einen geladenen Layer.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/targets.py"/>
        <source>{0} It is kept; this run goes to {1}.</source>
        <translation>{0} Die Datei bleibt erhalten; dieser Lauf geht nach {1}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/targets.py"/>
        <source>{0} is being edited in QGIS.</source>
        <translation>{0} wird in QGIS bearbeitet.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/targets.py"/>
        <source>{0} is open in the project.</source>
        <translation>{0} ist im Projekt geöffnet.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/targets.py"/>
        <source>{0} was not written by Revisit, or its receipt is gone.</source>
        <translation>{0} wurde nicht von Revisit geschrieben, oder der Beleg fehlt.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/targets.py"/>
        <source>{0} was changed after it was written.</source>
        <translation>{0} wurde nach dem Schreiben geändert.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/tasks.py"/>
        <source>F1 {F1:.3f}, precision {PRECISION:.3f}, recall {RECALL:.3f} at threshold {THRESHOLD:.2f}.</source>
        <translation>F1 {F1:.3f}, Precision {PRECISION:.3f}, Recall {RECALL:.3f} beim Schwellenwert {THRESHOLD:.2f}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/tasks.py"/>
        <source>PSNR {PSNR_CLOUDY:.2f} dB under cloud.</source>
        <translation>PSNR {PSNR_CLOUDY:.2f} dB unter Wolken.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/tasks.py"/>
        <source>AP50 {AP50:.3f}. F1 {F1:.3f}, precision {PRECISION:.3f}, recall {RECALL:.3f} at threshold {THRESHOLD:.2f}.</source>
        <translation>AP50 {AP50:.3f}. F1 {F1:.3f}, Precision {PRECISION:.3f}, Recall {RECALL:.3f} beim Schwellenwert {THRESHOLD:.2f}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/tasks.py"/>
        <source>Mean IoU {IOU:.3f}, mean F1 {F1:.3f}, accuracy {ACCURACY:.3f}.</source>
        <translation>Mittlere IoU {IOU:.3f}, mittlerer F1 {F1:.3f}, Genauigkeit {ACCURACY:.3f}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>No receipt says which rasters and which checkpoint {0} comes from.</source>
        <translation>Kein Beleg sagt, aus welchen Rastern und welchem Checkpoint {0} stammt.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>Use “Teach a checkpoint” in the toolbox.</source>
        <translation>Verwenden Sie „Checkpoint nachschulen“ in der Werkzeugkiste.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>Put it back, or use “Teach a checkpoint” in the toolbox with another one.</source>
        <translation>Legen Sie ihn zurück, oder verwenden Sie „Checkpoint nachschulen“ in der Werkzeugkiste mit einem anderen.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>Better: on ground held back from the learning, F1 rose from {0:.2f} to {1:.2f}, by {2} polygons.</source>
        <translation>Besser: Auf Boden, der vom Lernen ferngehalten wurde, stieg F1 von {0:.2f} auf {1:.2f}, nach {2} Polygonen.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>This says which network is better here, not how good its map is.</source>
        <translation>Das sagt, welches Netz hier besser ist, nicht, wie gut seine Karte ist.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>Change: {0} accepted, {1} missed. No change: {2} rejected. Left out: {3} unsure, {4} not looked at.</source>
        <translation>Veränderung: {0} bestätigt, {1} übersehen. Keine Veränderung: {2} verworfen. Nicht gezählt: {3} unsicher, {4} nicht angesehen.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>A network learns from {0} judged polygons on, {1} of them changes; {2} make sense.</source>
        <translation>Ein Netz lernt ab {0} beurteilten Polygonen, davon {1} Veränderungen; sinnvoll sind {2}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>These are few: {0} make sense, so judge {1} more.</source>
        <translation>Das sind wenige: Sinnvoll sind {0}, beurteilen Sie also {1} mehr.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>None is rejected: what was found falsely teaches most of what is no change.</source>
        <translation>Keines ist verworfen: Was fälschlich gefunden wurde, lehrt am besten, was keine Veränderung ist.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>Not better: on ground held back from the learning, F1 was {0:.2f} before and is {1:.2f} after. Discard it, judge more polygons, and teach again.</source>
        <translation>Nicht besser: Auf Boden, der vom Lernen ferngehalten wurde, war F1 vorher {0:.2f} und ist nachher {1:.2f}. Verwerfen Sie es, beurteilen Sie mehr Polygone und schulen Sie erneut nach.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>The threshold alone is new: {0:.2f}.</source>
        <translation>Nur der Schwellenwert ist neu: {0:.2f}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>New weights, and the threshold {0:.2f}.</source>
        <translation>Neue Gewichte, und der Schwellenwert {0:.2f}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/teaching.py"/>
        <source>The checkpoint that found these polygons is gone: {0}.</source>
        <translation>Der Checkpoint, der diese Polygone gefunden hat, ist nicht mehr da: {0}.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/told.py"/>
        <source>{0}: bands {1} are taken as red, green and blue, as the layer shows them.</source>
        <translation>{0}: Die Kanäle {1} werden als Rot, Grün und Blau genommen, wie der Layer sie zeigt.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/told.py"/>
        <source>Save the layer first.</source>
        <translation>Speichern Sie zuerst den Layer.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/told.py"/>
        <source>{0} could not be given what QGIS was told of it.</source>
        <translation>{0} konnte nicht mitgegeben werden, was QGIS darüber gesagt wurde.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/told.py"/>
        <source>{0}: no data is {1}, as set in QGIS.</source>
        <translation>{0}: NoData ist {1}, wie in QGIS eingestellt.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/told.py"/>
        <source>{0}: all values count as data, as set in QGIS.</source>
        <translation>{0}: Alle Werte zählen als Daten, wie in QGIS eingestellt.</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/vector_styles.py"/>
        <source>did not stay</source>
        <translation>blieb nicht</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Raster or VRT of Before, the earlier date, or a folder or glob (`tiles/*.tif`) of its rasters. It sets the grid: CRS, pixel size and alignment.</source>
        <translation>Raster oder VRT von Vorher, dem früheren Zeitpunkt, oder ein Ordner oder Muster (`tiles/*.tif`) seiner Raster. Es bestimmt das Gitter: KBS, Pixelgröße und Ausrichtung.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>The same of After, the later date; it is warped onto the grid of Before while it is read.</source>
        <translation>Dasselbe von Nachher, dem späteren Zeitpunkt; es wird beim Lesen auf das Gitter von Vorher transformiert.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Safetensors file with a model card, which names network, bands, pixel sizes and training data.</source>
        <translation>Safetensors-Datei mit einer Modellkarte, die Netz, Kanäle, Pixelgrößen und Trainingsdaten nennt.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>the starter that comes along</source>
        <translation>der mitgelieferte Start-Checkpoint</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>GeoPackage of change polygons (layer `changes`) with mean and greatest score, area and perimeter. In a GeoPackage that exists, the layer of an earlier run is replaced and all else stays.</source>
        <translation>GeoPackage der Veränderungspolygone (Layer `changes`) mit mittlerem und größtem Score, Fläche und Umfang. In einem vorhandenen GeoPackage wird der Layer eines früheren Laufs ersetzt, alles andere bleibt.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>GeoTIFF of scores from 0 to 1, NaN where nothing was observed.</source>
        <translation>GeoTIFF der Scores von 0 bis 1, NaN, wo nichts beobachtet wurde.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>not written</source>
        <translation>wird nicht geschrieben</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>GeoTIFF of the change map: 0 no change, 1 change, 255 not observed.</source>
        <translation>GeoTIFF der Veränderungskarte: 0 keine Veränderung, 1 Veränderung, 255 nicht beobachtet.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Score from which a pixel is change</source>
        <translation>Score, ab dem ein Pixel Veränderung ist</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>the card's</source>
        <translation>der der Modellkarte</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Polygons below this area on the ellipsoid are left out of the layer; the change map keeps them.</source>
        <translation>Polygone unter dieser Fläche auf dem Ellipsoid werden im Layer weggelassen; die Veränderungskarte behält sie.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Smallest polygon</source>
        <translation>Kleinstes Polygon</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>square metres</source>
        <translation>Quadratmeter</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Tolerance of simplified outlines; 0: outlines follow the pixels.</source>
        <translation>Toleranz der vereinfachten Umrisse; 0: Umrisse folgen den Pixeln.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Simplify outlines</source>
        <translation>Umrisse vereinfachen</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Band numbers in the order of the card's bands, such as `4,3,2`.</source>
        <translation>Kanalnummern in der Reihenfolge der Kanäle der Modellkarte, etwa `4,3,2`.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Bands of Before</source>
        <translation>Kanäle von Vorher</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>by the bands' names, else the first ones</source>
        <translation>nach den Namen der Kanäle, sonst die ersten</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Bands of After</source>
        <translation>Kanäle von Nachher</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Pixel size in the units of the CRS of Before.</source>
        <translation>Pixelgröße in den Einheiten des KBS von Vorher.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>that of Before</source>
        <translation>die von Vorher</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>The part to compare, in the CRS of Before. Two layers of web services, which have no end, need one, and a {resolution}.</source>
        <translation>Der zu vergleichende Teil, im KBS von Vorher. Zwei Layer von Webdiensten, die kein Ende haben, brauchen ihn und eine {resolution}.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Extent</source>
        <translation>Ausdehnung</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>all that both dates cover</source>
        <translation>alles, was beide Zeitpunkte abdecken</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>CRS of the polygons.</source>
        <translation>KBS der Polygone.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>CRS of the polygons</source>
        <translation>KBS der Polygone</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>that of Before; in QGIS the project's</source>
        <translation>das von Vorher; in QGIS das des Projekts</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Work on a grid of more than 4,000,000,000 pixels too, which takes many hours and much disk; without it such a grid is taken for a mistake.</source>
        <translation>Auch mit einem Gitter von mehr als 4.000.000.000 Pixeln arbeiten, was viele Stunden und viel Speicherplatz braucht; ohne diese Option gilt ein solches Gitter als Irrtum.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Allow more than 4 billion pixels</source>
        <translation>Mehr als 4 Milliarden Pixel erlauben</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>How values become the network's input. `card`: by the card's value range; `percentile`: from 2% to 98% of each raster; `auto`: the latter of both dates where one leaves the card's range.</source>
        <translation>Wie aus Werten die Eingabe des Netzes wird. `card`: nach dem Wertebereich der Modellkarte; `percentile`: von 2 % bis 98 % jedes Rasters; `auto`: letzteres für beide Zeitpunkte, wenn einer den Bereich der Modellkarte verlässt.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Stretch of values</source>
        <translation>Streckung der Werte</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>What 0 in all bands of a Sentinel-1, Sentinel-2 or Landsat raster means. `auto`: that nothing was observed, as these products have it, also where the file has no nodata value; `data`: what it says.</source>
        <translation>Was 0 in allen Kanälen eines Sentinel-1-, Sentinel-2- oder Landsat-Rasters bedeutet. `auto`: dass nichts beobachtet wurde, wie bei diesen Produkten üblich, auch wenn die Datei keinen NoData-Wert hat; `data`: was es besagt.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Zero in all bands</source>
        <translation>Null in allen Kanälen</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>How pixels count that were reconstructed under clouds, as the image's provenance says: `not-observed`, or `use` to compare them as if they had been seen.</source>
        <translation>Wie Pixel zählen, die unter Wolken rekonstruiert wurden, laut Herkunft des Bildes: `not-observed` (nicht beobachtet) oder `use`, um sie zu vergleichen, als wären sie gesehen worden.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Pixels that were clouded</source>
        <translation>Ehemals bewölkte Pixel</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>What a raster may refer to that names other files, as a VRT does: `folder`: what lies in its own folder and below; `machine`: any file of this machine; `network`: servers, too.</source>
        <translation>Worauf sich ein Raster beziehen darf, das wie ein VRT andere Dateien nennt: `folder`: was im eigenen Ordner und darunter liegt; `machine`: jede Datei dieses Rechners; `network`: auch Server.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>What virtual rasters may read</source>
        <translation>Was virtuelle Raster lesen dürfen</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Side of the squares that the network sees at a time.</source>
        <translation>Seitenlänge der Quadrate, die das Netz auf einmal sieht.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Overlap of neighbouring tiles, at most half a tile.</source>
        <translation>Überlappung benachbarter Kacheln, höchstens eine halbe Kachel.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Tiles a step; fewer need less memory.</source>
        <translation>Kacheln je Schritt; weniger brauchen weniger Speicher.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Tiles a step</source>
        <translation>Kacheln je Schritt</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>by device</source>
        <translation>je nach Gerät</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>`auto`: a CUDA device where there is one, else the CPU.</source>
        <translation>`auto`: ein CUDA-Gerät, wo es eines gibt, sonst die CPU.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>`auto`: bf16 where the device is faster with it, else fp32.</source>
        <translation>`auto`: bf16, wo das Gerät damit schneller ist, sonst fp32.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Begin at the first tile. Otherwise a run that was interrupted goes on where it was, if its inputs and options are the same.</source>
        <translation>Bei der ersten Kachel beginnen. Sonst wird ein unterbrochener Lauf dort fortgesetzt, wo er war, wenn seine Eingaben und Optionen dieselben sind.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Begin anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>Scores are rounded down to multiples of this, so that their raster is smaller; 0: they are kept as they are. Polygons at whole multiples, and at {threshold}, stay the same.</source>
        <translation>Scores werden auf Vielfache hiervon abgerundet, damit ihr Raster kleiner wird; 0: Sie bleiben, wie sie sind. Polygone bei ganzen Vielfachen und bei {threshold} bleiben gleich.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>Step of the scores</source>
        <translation>Schrittweite der Scores</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Measure how far After is shifted against Before, and read it shifted back by that, to parts of a pixel. Where the measure cannot be trusted the dates are compared as they lie, and why is said. What is shifted out of the image counts as not observed.</source>
        <translation>Messen, wie weit Nachher gegen Vorher versetzt ist, und es um diesen Versatz zurückgeschoben lesen, auf Bruchteile eines Pixels. Ist der Messung nicht zu trauen, werden die Zeitpunkte verglichen, wie sie liegen, und der Grund wird genannt. Was aus dem Bild geschoben wird, zählt als nicht beobachtet.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Take out the shift between the dates</source>
        <translation>Versatz zwischen den Zeitpunkten herausnehmen</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Give After the light of Before: a gain and an offset a band, found on the half of the ground that changed least. Where the dates are too unlike they are left as they are, and that is said.</source>
        <translation>Nachher das Licht von Vorher geben: Verstärkung und Versatz je Kanal, bestimmt an der Hälfte des Bodens, die sich am wenigsten verändert hat. Sind die Zeitpunkte zu verschieden, bleiben sie, wie sie sind, und das wird gesagt.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Give After the light of Before</source>
        <translation>Nachher das Licht von Vorher geben</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>A run to be looked at and thrown away. It begins at once, since the dates are not hashed; its receipt cannot tell later whether they are still the same.</source>
        <translation>Ein Lauf zum Ansehen und Wegwerfen. Er beginnt sofort, weil von den Zeitpunkten keine Prüfsummen gebildet werden; sein Beleg kann später nicht sagen, ob sie noch dieselben sind.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>Only a preview</source>
        <translation>Nur eine Vorschau</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Megabytes that the job may hold in this machine's memory. What GDAL keeps and the tiles a step follow it; where even the least does not fit, the job is refused before its first tile.</source>
        <translation>Megabyte, die der Auftrag im Speicher dieses Rechners belegen darf. Was GDAL vorhält und die Kacheln je Schritt richten sich danach; wo selbst das Wenigste nicht passt, wird der Auftrag vor seiner ersten Kachel abgelehnt.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Most memory</source>
        <translation>Höchster Speicher</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>as much as is of use</source>
        <translation>so viel, wie nützt</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Give what the scene in one piece gives, to 0.00001: each answer is taken from a tile that sees all that the network looks at for it, which takes several times as long. Networks that look at their whole tile, as those with attention, are refused, unless the scene fits into one {tile}.</source>
        <translation>Liefert, was die Szene in einem Stück ergibt, auf 0,00001 genau: Jede Antwort stammt aus einer Kachel, die alles sieht, was das Netz dafür betrachtet; das dauert um ein Mehrfaches länger. Netze, die ihre ganze Kachel betrachten, etwa solche mit Attention, werden abgelehnt, außer wenn die Szene in eine {tile} passt.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>As in one piece</source>
        <translation>Wie in einem Stück</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Raster or VRT of the cloudy image, or a folder or glob (`tiles/*.tif`) of its rasters: the product's own bands (reflectance), not a rendered picture. Level 2A, which has no B10, will do. The output has its grid, bands, type and nodata.</source>
        <translation>Raster oder VRT des bewölkten Bildes, oder ein Ordner oder Muster (`tiles/*.tif`) seiner Raster: die eigenen Kanäle des Produkts (Reflektanz), kein gerendertes Bild. Level 2A, das kein B10 hat, genügt. Die Ausgabe hat sein Gitter, seine Kanäle, seinen Datentyp und NoData.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Cloudy image</source>
        <translation>Bewölktes Bild</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>The same of calibrated backscatter, VV and VH in decibels or linear power, of about the same day, in any CRS and pixel size.</source>
        <translation>Dasselbe mit kalibrierter Rückstreuung, VV und VH in Dezibel oder linearer Leistung, von etwa demselben Tag, in beliebigem KBS und beliebiger Pixelgröße.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Radar image</source>
        <translation>Radarbild</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Safetensors file with a model card of the task clouds.</source>
        <translation>Safetensors-Datei mit einer Modellkarte der Aufgabe clouds.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>GeoTIFF of the image without clouds. Clouded pixels that the radar image does not cover are nodata where the image has a nodata value. An existing file is replaced.</source>
        <translation>GeoTIFF des Bildes ohne Wolken. Bewölkte Pixel, die das Radarbild nicht abdeckt, sind NoData, wenn das Bild einen NoData-Wert hat. Eine vorhandene Datei wird ersetzt.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>`auto`: ukis-csmask where it is installed, else thresholds on Sentinel-2 reflectance, which take snow and bright roofs for cloud and miss haze; `none`: all is cloud; `band:N`: a band of the optical raster; else a raster. Masks hold 0 clear, 1 cloud, 2 shadow, 255 unknown; Sentinel-2's scene classification (SCL: 8, 9 and 10 are cloud, 3 is shadow) is recognised by its name or its values.</source>
        <translation>`auto`: ukis-csmask, falls installiert, sonst Schwellenwerte auf der Sentinel-2-Reflektanz, die Schnee und helle Dächer für Wolken halten und Dunst übersehen; `none`: alles ist Wolke; `band:N`: ein Kanal des optischen Rasters; sonst ein Raster. Masken enthalten 0 klar, 1 Wolke, 2 Schatten, 255 unbekannt; die Szenenklassifikation von Sentinel-2 (SCL: 8, 9 und 10 sind Wolke, 3 ist Schatten) wird an ihrem Namen oder ihren Werten erkannt.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Cloud mask</source>
        <translation>Wolkenmaske</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>GeoTIFF of 0 observed (identical to the input), 1 reconstructed, 255 not observed.</source>
        <translation>GeoTIFF mit 0 beobachtet (gleich der Eingabe), 1 rekonstruiert, 255 nicht beobachtet.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>beside the output, as `…_provenance.tif`</source>
        <translation>neben der Ausgabe, als `…_provenance.tif`</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>GeoTIFF of the standard deviation of reconstructed pixels, a band each, in the input's units; only from networks that give one.</source>
        <translation>GeoTIFF der Standardabweichung rekonstruierter Pixel, je Kanal einer, in den Einheiten der Eingabe; nur von Netzen, die sie angeben.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>The part to work on, in the optical image's CRS.</source>
        <translation>Der zu bearbeitende Teil, im KBS des optischen Bildes.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>all of the image</source>
        <translation>das ganze Bild</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Bands of the cloudy image</source>
        <translation>Kanäle des bewölkten Bildes</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Band numbers in the order of the card's bands, such as `2,1` for a radar image of VH and VV.</source>
        <translation>Kanalnummern in der Reihenfolge der Kanäle der Modellkarte, etwa `2,1` für ein Radarbild mit VH und VV.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Bands of the radar image</source>
        <translation>Kanäle des Radarbildes</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>What is added to the optical values to get reflectance times 10000: `-1000` for Sentinel-2 products of baseline 04.00 (2022) and later, unless it was added before; `0`; or `auto`: as the metadata say, else 0.</source>
        <translation>Was zu den optischen Werten addiert wird, um Reflektanz mal 10000 zu erhalten: `-1000` für Sentinel-2-Produkte ab Baseline 04.00 (2022), wenn es nicht schon addiert wurde; `0`; oder `auto`: wie die Metadaten sagen, sonst 0.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Offset of the optical values</source>
        <translation>Offset der optischen Werte</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>`db`: decibels; `linear`: linear power; `auto`: as the values look.</source>
        <translation>`db`: Dezibel; `linear`: lineare Leistung; `auto`: wie die Werte aussehen.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Units of the radar image</source>
        <translation>Einheiten des Radarbildes</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>`keep`: clear pixels stay bit for bit, and the soft step at a cloud's border lies inside the cloud; `blend`: it lies outside, on clear pixels, which then count as reconstructed.</source>
        <translation>`keep`: Klare Pixel bleiben Bit für Bit, und der weiche Übergang am Wolkenrand liegt innerhalb der Wolke; `blend`: Er liegt außerhalb, auf klaren Pixeln, die dann als rekonstruiert zählen.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Clear pixels</source>
        <translation>Klare Pixel</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Let a network learn from the scene itself, for so many minutes at most: from its clear ground under drawn clouds, with its own radar. It is used where it beats the checkpoint on clear ground that it has not learned from; log and receipt say by how much. 5 minutes are a good start.</source>
        <translation>Ein Netz von der Szene selbst lernen lassen, höchstens so viele Minuten: von ihrem wolkenfreien Boden unter gezeichneten Wolken, mit dem eigenen Radar. Es wird verwendet, wo es den Checkpoint auf wolkenfreiem Boden übertrifft, von dem es nicht gelernt hat; Protokoll und Beleg sagen, um wie viel. 5 Minuten sind ein guter Anfang.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>Learn from the scene</source>
        <translation>Von der Szene lernen</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/cloud_jobs.py"/>
        <source>the checkpoint as it is</source>
        <translation>der Checkpoint, wie er ist</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Raster or VRT, or a folder or glob (`tiles/*.tif`) of rasters; one, or one of each date in the order of time. All are read on the grid of the first.</source>
        <translation>Raster oder VRT, oder ein Ordner oder Muster (`tiles/*.tif`) von Rastern; eines, oder eines je Zeitpunkt in zeitlicher Reihenfolge. Alle werden auf dem Gitter des ersten gelesen.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Safetensors file with a model card of the task objects.</source>
        <translation>Safetensors-Datei mit einer Modellkarte der Aufgabe objects.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>GeoPackage of boxes (layer `objects`) with class, score, size, area and date. In a GeoPackage that exists, the layer of an earlier run is replaced and all else stays.</source>
        <translation>GeoPackage der Boxen (Layer `objects`) mit Klasse, Score, Größe, Fläche und Datum. In einem vorhandenen GeoPackage wird der Layer eines früheren Laufs ersetzt, alles andere bleibt.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Score from which a box is reported. Lower finds more and errs more often.</source>
        <translation>Score, ab dem eine Box gemeldet wird. Ein kleinerer findet mehr und irrt öfter.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Score from which a box is reported</source>
        <translation>Score, ab dem eine Box gemeldet wird</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Of two boxes of a class that overlap by more (intersection over union), the one with the higher score stays.</source>
        <translation>Von zwei Boxen einer Klasse, die sich stärker überlappen (Intersection over Union), bleibt die mit dem höheren Score.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Overlap from which two boxes are one</source>
        <translation>Überlappung, ab der zwei Boxen eine sind</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Boxes whose longer side is below this are left out of the layer.</source>
        <translation>Boxen, deren längere Seite kürzer ist, werden im Layer weggelassen.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Smallest box</source>
        <translation>Kleinste Box</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>metres</source>
        <translation>Meter</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Names of the card's classes that are reported.</source>
        <translation>Namen der Klassen der Modellkarte, die gemeldet werden.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Classes to report</source>
        <translation>Zu meldende Klassen</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Boxes of a class at two dates that overlap by more than this (intersection over union) are one object with one `track_id`.</source>
        <translation>Boxen einer Klasse zu zwei Zeitpunkten, die sich stärker als hier angegeben überlappen (Intersection over Union), sind ein Objekt mit einer `track_id`.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Overlap that links two dates</source>
        <translation>Überlappung, die zwei Zeitpunkte verbindet</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Band numbers in the order of the card's bands, such as `3,2,1`, of all rasters.</source>
        <translation>Kanalnummern in der Reihenfolge der Kanäle der Modellkarte, etwa `3,2,1`, für alle Raster.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Pixel size in which the rasters are read, in the units of the first raster's CRS.</source>
        <translation>Pixelgröße, in der die Raster gelesen werden, in den Einheiten des KBS des ersten Rasters.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>the first raster's own</source>
        <translation>die des ersten Rasters</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>The part to search, in the first raster's CRS. A layer of a web service needs one.</source>
        <translation>Der zu durchsuchende Teil, im KBS des ersten Rasters. Ein Layer eines Webdienstes braucht ihn.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>all of the first raster</source>
        <translation>das ganze erste Raster</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>CRS of the boxes.</source>
        <translation>KBS der Boxen.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>CRS of the boxes</source>
        <translation>KBS der Boxen</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>the first raster's; in QGIS the project's</source>
        <translation>das des ersten Rasters; in QGIS das des Projekts</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>How values become the network's input. `card`: by the card's value range; `percentile`: from 2% to 98% of each raster; `auto`: the latter where values leave the card's range.</source>
        <translation>Wie aus Werten die Eingabe des Netzes wird. `card`: nach dem Wertebereich der Modellkarte; `percentile`: von 2 % bis 98 % jedes Rasters; `auto`: letzteres, wenn Werte den Bereich der Modellkarte verlassen.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>the card's, 1024 at least</source>
        <translation>die der Modellkarte, mindestens 1024</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>Overlap of neighbouring tiles, at least the size of the largest object: boxes then do not depend on the tiles.</source>
        <translation>Überlappung benachbarter Kacheln, mindestens so groß wie das größte Objekt: Die Boxen hängen dann nicht von den Kacheln ab.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/object_jobs.py"/>
        <source>the card's, 256 pixels at least</source>
        <translation>die der Modellkarte, mindestens 256 Pixel</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Raster or VRT, or a folder or glob (`tiles/*.tif`) of rasters of one date.</source>
        <translation>Raster oder VRT, oder ein Ordner oder Muster (`tiles/*.tif`) von Rastern eines Zeitpunkts.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Safetensors file with a model card of the task segmentation.</source>
        <translation>Safetensors-Datei mit einer Modellkarte der Aufgabe segmentation.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>GeoPackage of polygons (layer `classes`) with class, mean and greatest score, area and perimeter. In a GeoPackage that exists, the layer of an earlier run is replaced and all else stays.</source>
        <translation>GeoPackage der Polygone (Layer `classes`) mit Klasse, mittlerem und größtem Score, Fläche und Umfang. In einem vorhandenen GeoPackage wird der Layer eines früheren Laufs ersetzt, alles andere bleibt.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Class polygons</source>
        <translation>Klassenpolygone</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>GeoTIFF of the score of the class that each pixel got, from 0 to 1, NaN where nothing was observed.</source>
        <translation>GeoTIFF des Scores der Klasse, die jedes Pixel bekam, von 0 bis 1, NaN, wo nichts beobachtet wurde.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>GeoTIFF of the classes: their numbers in the order of the card from 0 on, 255 not observed.</source>
        <translation>GeoTIFF der Klassen: ihre Nummern in der Reihenfolge der Modellkarte ab 0, 255 nicht beobachtet.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Polygons below this area on the ellipsoid are left out of the layer; the map keeps them.</source>
        <translation>Polygone unter dieser Fläche auf dem Ellipsoid werden im Layer weggelassen; die Karte behält sie.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Names of the card's classes that are drawn as polygons; the map has them all.</source>
        <translation>Namen der Klassen der Modellkarte, die als Polygone gezeichnet werden; die Karte enthält alle.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>Classes to draw</source>
        <translation>Zu zeichnende Klassen</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>all but `other` and `background`</source>
        <translation>alle außer `other` und `background`</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Pixel size in the units of the raster's CRS.</source>
        <translation>Pixelgröße in den Einheiten des KBS des Rasters.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>The part to segment, in the raster's CRS. A layer of a web service needs one, and a {resolution}.</source>
        <translation>Der zu segmentierende Teil, im KBS des Rasters. Ein Layer eines Webdienstes braucht ihn und eine {resolution}.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>all of the raster</source>
        <translation>das ganze Raster</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>the raster's; in QGIS the project's</source>
        <translation>das des Rasters; in QGIS das des Projekts</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/segment_jobs.py"/>
        <source>How pixels count that were reconstructed under clouds, as the image's provenance says: `not-observed`, or `use` to work on them as if they had been seen.</source>
        <translation>Wie Pixel zählen, die unter Wolken rekonstruiert wurden, laut Herkunft des Bildes: `not-observed` (nicht beobachtet) oder `use`, um damit zu arbeiten, als wären sie gesehen worden.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/change_jobs.py"/>
        <source>Hold the pair against this checkpoint's card, too.</source>
        <translation>Das Paar auch mit der Modellkarte dieses Checkpoints vergleichen.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>TOML file with network, losses, schedule and data; not needed where a training goes on, which keeps the recipe that it was started with.</source>
        <translation>TOML-Datei mit Netz, Verlustfunktionen, Zeitplan und Daten; nicht nötig, wenn ein Training fortgesetzt wird, denn es behält das Rezept, mit dem es begonnen wurde.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Folder for the best checkpoint, the log and the state to go on from. It is made where it does not exist.</source>
        <translation>Ordner für den besten Checkpoint, das Protokoll und den Stand zum Fortsetzen. Er wird angelegt, wenn es ihn nicht gibt.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Folder for the training</source>
        <translation>Ordner für das Training</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Go on with the training in {output}, with its own recipe and data. {overrides} may be given anew; more steps (`run.steps`) make a training that has ended longer.</source>
        <translation>Das Training in {output} fortsetzen, mit eigenem Rezept und eigenen Daten. {overrides} können neu angegeben werden; mehr Schritte (`run.steps`) verlängern ein beendetes Training.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Go on with the training in this folder</source>
        <translation>Das Training in diesem Ordner fortsetzen</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Values put over the recipe's, one `key=value` each (in QGIS one a line), such as `run.batch=4`.</source>
        <translation>Werte, die die des Rezepts überschreiben, je ein `key=value` (in QGIS eines pro Zeile), etwa `run.batch=4`.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Other values of the recipe</source>
        <translation>Andere Werte des Rezepts</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Checkpoint to go on from: its weights are trained further, and its network takes the place of the recipe's. It needs the same bands, but for a detector, which may have other classes, too; its training data and licence stay in the new card. It helps where it knows such changes, objects or ground.</source>
        <translation>Checkpoint, mit dem begonnen wird: Seine Gewichte werden weitertrainiert, und sein Netz tritt an die Stelle des Netzes im Rezept. Er braucht dieselben Kanäle, außer bei einem Detektor, der auch andere Klassen haben darf; seine Trainingsdaten und seine Lizenz bleiben in der neuen Modellkarte. Er hilft, wenn er solche Veränderungen, Objekte oder solchen Boden kennt.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Checkpoint to go on from</source>
        <translation>Checkpoint, mit dem begonnen wird</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>as the recipe says</source>
        <translation>wie das Rezept sagt</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Folder with `A/`, `B/` and `label/` (of segmentation: `image/` and `label/`; of clouds: `clear/`, `cloudy/` and `sar/`; of objects: COCO JSON or YOLO text), or with `train/`, `val/` and `test/` of those. A CSV of files can be given instead; of objects, a JSON, a CSV of boxes or a list of images, too. The folder of a training stands for the chips that it cut, else for its validation data.</source>
        <translation>Ordner mit `A/`, `B/` und `label/` (für Segmentierung: `image/` und `label/`; für Wolken: `clear/`, `cloudy/` und `sar/`; für Objekte: COCO-JSON oder YOLO-Text) oder mit `train/`, `val/` und `test/` davon. Stattdessen kann eine CSV-Datei mit Dateien angegeben werden; für Objekte auch ein JSON, eine CSV-Datei mit Boxen oder eine Liste von Bildern. Der Ordner eines Trainings steht für die Ausschnitte, die es gemacht hat, sonst für seine Validierungsdaten.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Folder for the measures, a table of the images, pictures and the report. Files of an earlier evaluation are replaced, those of others never.</source>
        <translation>Ordner für die Maße, eine Tabelle der Bilder, Abbildungen und den Bericht. Dateien einer früheren Auswertung werden ersetzt, fremde nie.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Folder for the measures</source>
        <translation>Ordner für die Maße</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Which part of the dataset is measured: `test`, `val` or `train`. Unused where the dataset is not divided.</source>
        <translation>Welcher Teil des Datensatzes gemessen wird: `test`, `val` oder `train`. Ohne Bedeutung, wenn der Datensatz nicht aufgeteilt ist.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Part of the dataset</source>
        <translation>Teil des Datensatzes</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>`test`, or `val` where there is no test, which is said</source>
        <translation>`test`, oder `val`, wenn es kein test gibt, was gesagt wird</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Ground sample distance, which gives the sizes of changes in square metres.</source>
        <translation>Bodenauflösung, aus der sich die Größen der Veränderungen in Quadratmetern ergeben.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Metres a pixel</source>
        <translation>Meter je Pixel</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>metres a pixel</source>
        <translation>Meter je Pixel</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>as the dataset says, else sizes are in pixels</source>
        <translation>wie der Datensatz sagt, sonst Größen in Pixeln</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Score the mean over the eight flips and turns of a pair, which takes eight times as long. It shows what flips are worth; the detection of changes does not do that.</source>
        <translation>Das Mittel über die acht Spiegelungen und Drehungen eines Paares bewerten, was achtmal so lange dauert. Es zeigt, was Spiegelungen bringen; die Erkennung von Veränderungen tut das nicht.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Average over flips and turns</source>
        <translation>Über Spiegelungen und Drehungen mitteln</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Write a copy of the checkpoint whose temperature and threshold are fixed on this dataset, of which it has to know nothing yet: use the validation split. A file that exists is never replaced. Of a detector only the threshold is fixed; checkpoints that remove clouds have neither.</source>
        <translation>Eine Kopie des Checkpoints schreiben, deren Temperatur und Schwellenwert an diesem Datensatz festgelegt sind, von dem er noch nichts wissen darf: Verwenden Sie die Validierungsdaten. Eine vorhandene Datei wird nie ersetzt. Bei einem Objektdetektor wird nur der Schwellenwert festgelegt; Checkpoints, die Wolken entfernen, haben keines von beiden.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/training_jobs.py"/>
        <source>Calibrated checkpoint</source>
        <translation>Kalibrierter Checkpoint</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>GeoTIFF of scores that `detect-change` wrote, with its receipt beside it.</source>
        <translation>GeoTIFF der Scores, das `detect-change` geschrieben hat, mit seinem Beleg daneben.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>that of the run</source>
        <translation>der des Laufs</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>the scores'; in QGIS the project's</source>
        <translation>das der Scores; in QGIS das des Projekts</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>The change polygons to be judged. Those whose `status` is `rejected` count as no change.</source>
        <translation>Die zu beurteilenden Veränderungspolygone. Solche mit `status` `rejected` zählen als keine Veränderung.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>GeoPackage of the points (layer `sample`), each with its stratum and the stratum's area. In a GeoPackage that exists, the layer of an earlier run is replaced and all else stays.</source>
        <translation>GeoPackage der Punkte (Layer `sample`), jeder mit seiner Schicht und deren Fläche. In einem vorhandenen GeoPackage wird der Layer eines früheren Laufs ersetzt, alles andere bleibt.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Points in all. Each stratum has at least a sixth of them, the rest go by its area.</source>
        <translation>Punkte insgesamt. Jede Schicht hat mindestens ein Sechstel davon, der Rest richtet sich nach ihrer Fläche.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Score from which a pixel that is no change counts as near the threshold.</source>
        <translation>Score, ab dem ein Pixel ohne Veränderung als nahe am Schwellenwert zählt.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Score from which a pixel is near the threshold</source>
        <translation>Score, ab dem ein Pixel nahe am Schwellenwert ist</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>half the threshold of the run</source>
        <translation>der halbe Schwellenwert des Laufs</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Seed of the random choice; another one draws other points.</source>
        <translation>Startwert der zufälligen Auswahl; ein anderer zieht andere Punkte.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/review_jobs.py"/>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Change checkpoint to begin with: the one that found the polygons.</source>
        <translation>Checkpoint für Veränderungen, mit dem begonnen wird: der, der die Polygone gefunden hat.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Polygons that somebody has judged (`FILE|layername=NAME` names a layer): what was found, rightly or falsely, and what was missed. Twenty are a good number, four the fewest.</source>
        <translation>Polygone, die jemand beurteilt hat (`FILE|layername=NAME` nennt einen Layer): was gefunden wurde, richtig oder falsch, und was übersehen wurde. Zwanzig sind eine gute Zahl, vier das Minimum.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Judged polygons</source>
        <translation>Beurteilte Polygone</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>The new checkpoint. It is written only where it is better, and never over a file that exists.</source>
        <translation>Der neue Checkpoint. Er wird nur geschrieben, wenn er besser ist, und nie über eine vorhandene Datei.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>New checkpoint</source>
        <translation>Neuer Checkpoint</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Field of the polygons that says `accepted`, `rejected`, `missed`, `drawn` or `unsure`; or `changed`, `unchanged` or `unknown`; or 1 or 0. Polygons that are unsure or say nothing are left out.</source>
        <translation>Feld der Polygone, das `accepted`, `rejected`, `missed`, `drawn` oder `unsure` enthält; oder `changed`, `unchanged` oder `unknown`; oder 1 oder 0. Polygone, die unsicher sind oder nichts angeben, werden weggelassen.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Field of the judgement</source>
        <translation>Feld des Urteils</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>`status`, else `change`</source>
        <translation>`status`, sonst `change`</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Title on the new checkpoint's card.</source>
        <translation>Titel auf der Modellkarte des neuen Checkpoints.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Title of the new checkpoint</source>
        <translation>Titel des neuen Checkpoints</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>the old title with “adapted”</source>
        <translation>der alte Titel mit „adapted“</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Write the checkpoint also where it is no better on the ground that was held out.</source>
        <translation>Den Checkpoint auch schreiben, wenn er auf dem herausgehaltenen Gebiet nicht besser ist.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Write it even where it is no better</source>
        <translation>Auch schreiben, wenn er nicht besser ist</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Width of the ground about every polygon that counts as unchanged; a pixel next to the outline is left out.</source>
        <translation>Breite des Gebiets um jedes Polygon, das als unverändert zählt; ein Pixel neben dem Umriss wird weggelassen.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Known ground about a polygon</source>
        <translation>Bekanntes Gebiet um ein Polygon</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Most steps of training; it ends sooner where the ground that was held out gains nothing more.</source>
        <translation>Höchstzahl der Trainingsschritte; es endet früher, wenn das herausgehaltene Gebiet nichts mehr gewinnt.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>Most steps</source>
        <translation>Höchstzahl der Schritte</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>What the images and labels may be used for; it goes into the card.</source>
        <translation>Wofür die Bilder und Markierungen verwendet werden dürfen; es kommt in die Modellkarte.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Licence of the images</source>
        <translation>Lizenz der Bilder</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/adapt_jobs.py"/>
        <source>`auto`: bf16, which trains faster on recent processors and on GPUs.</source>
        <translation>`auto`: bf16, das auf neueren Prozessoren und auf GPUs schneller trainiert.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Rasters or VRTs of one place, or folders or globs (`tiles/*.tif`) of rasters, one for each date, in any order. All are read on the grid of the earliest.</source>
        <translation>Raster oder VRTs eines Ortes, oder Ordner oder Muster (`tiles/*.tif`) von Rastern, eines je Zeitpunkt, in beliebiger Reihenfolge. Alle werden auf dem Gitter des frühesten gelesen.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>GeoPackage of change polygons (layer `series`) with the two dates, scores, and `first_seen`: the date since when the ground is no longer as at the earliest date. In a GeoPackage that exists, the layer of an earlier run is replaced and all else stays.</source>
        <translation>GeoPackage der Veränderungspolygone (Layer `series`) mit den zwei Zeitpunkten, Scores und `first_seen`: dem Zeitpunkt, seit dem der Boden nicht mehr so ist wie zum frühesten. In einem vorhandenen GeoPackage wird der Layer eines früheren Laufs ersetzt, alles andere bleibt.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>GeoTIFF of the change maps, a band for each date but the earliest: 0 no change since the date before, 1 change, 255 not observed.</source>
        <translation>GeoTIFF der Veränderungskarten, ein Kanal je Zeitpunkt außer dem frühesten: 0 keine Veränderung seit dem Zeitpunkt davor, 1 Veränderung, 255 nicht beobachtet.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Change maps</source>
        <translation>Veränderungskarten</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Days of the images in their order, such as `2019-06-01,2021-06-03`.</source>
        <translation>Tage der Bilder in ihrer Reihenfolge, etwa `2019-06-01,2021-06-03`.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Days of the images</source>
        <translation>Tage der Bilder</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>by metadata or names</source>
        <translation>nach Metadaten oder Namen</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>Pixel size in the units of the earliest date's CRS.</source>
        <translation>Pixelgröße in den Einheiten des KBS des frühesten Zeitpunkts.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>The part to compare, in the earliest date's CRS.</source>
        <translation>Der zu vergleichende Teil, im KBS des frühesten Zeitpunkts.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>what the earliest date shares with any other</source>
        <translation>was der früheste Zeitpunkt mit einem anderen teilt</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>the earliest date's; in QGIS the project's</source>
        <translation>das des frühesten Zeitpunkts; in QGIS das des Projekts</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/series_jobs.py"/>
        <source>How values become the network's input. `card`: by the card's value range; `percentile`: from 2% to 98% of each raster; `auto`: the latter of all dates where one leaves the card's range.</source>
        <translation>Wie aus Werten die Eingabe des Netzes wird. `card`: nach dem Wertebereich der Modellkarte; `percentile`: von 2 % bis 98 % jedes Rasters; `auto`: letzteres für alle Zeitpunkte, wenn einer den Bereich der Modellkarte verlässt.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>CSV, or a vector layer of footprints (GeoPackage), with the columns `before` and `after`, and `name` or any option of `detect-change`, such as `threshold`; paths are those seen from the table's folder. Or a STAC item collection (JSON), whose dates of one place are compared in time. Or a folder of rasters, paired by their names: `A/x.tif` and `B/x.tif`, `x_before.tif` and `x_after.tif`, `x_2019.tif` and `x_2021.tif`.</source>
        <translation>CSV oder ein Vektorlayer von Umrissen (GeoPackage) mit den Spalten `before` und `after` sowie `name` oder jeder Option von `detect-change`, etwa `threshold`; Pfade gelten vom Ordner der Tabelle aus. Oder eine STAC-Item-Collection (JSON), deren Zeitpunkte eines Ortes in zeitlicher Folge verglichen werden. Oder ein Ordner mit Rastern, die nach ihren Namen Paare bilden: `A/x.tif` und `B/x.tif`, `x_before.tif` und `x_after.tif`, `x_2019.tif` und `x_2021.tif`.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Pairs of dates</source>
        <translation>Paare von Zeitpunkten</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Folder of all outputs: a GeoPackage with its receipt for each scene, `scenes.csv`, which says what became of each, and `all-changes.gpkg`, the polygons of all. What is done is not done again.</source>
        <translation>Ordner aller Ausgaben: je Szene ein GeoPackage mit seinem Beleg, `scenes.csv`, das sagt, was aus jeder wurde, und `all-changes.gpkg`, die Polygone aller. Was fertig ist, wird nicht noch einmal getan.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Folder for the outputs</source>
        <translation>Ordner für die Ausgaben</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Write the scores of each scene, too.</source>
        <translation>Auch die Scores jeder Szene schreiben.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Write scores</source>
        <translation>Scores schreiben</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Write the change map of each scene, too.</source>
        <translation>Auch die Veränderungskarte jeder Szene schreiben.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Write change maps</source>
        <translation>Veränderungskarten schreiben</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Options of `detect-change` for all scenes that leave them open, one `option=value` each (in QGIS one a line), such as `min_area=100`.</source>
        <translation>Optionen von `detect-change` für alle Szenen, die sie offen lassen, je ein `option=value` (in QGIS eines pro Zeile), etwa `min_area=100`.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Options for all scenes</source>
        <translation>Optionen für alle Szenen</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Of STAC items, the assets that are read, in the order of the card's bands.</source>
        <translation>Von STAC-Items die Assets, die gelesen werden, in der Reihenfolge der Kanäle der Modellkarte.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Assets of STAC items</source>
        <translation>Assets der STAC-Items</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>those of the card's bands</source>
        <translation>die der Kanäle der Modellkarte</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Address of a Dask cluster that works on the scenes, such as `tcp://HOST:8786`.</source>
        <translation>Adresse eines Dask-Clusters, der die Szenen bearbeitet, etwa `tcp://HOST:8786`.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Dask cluster</source>
        <translation>Dask-Cluster</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>this machine</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Processes on this machine.</source>
        <translation>Prozesse auf diesem Rechner.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>1 with a GPU, else 1 for 4 cores</source>
        <translation>1 mit GPU, sonst 1 je 4 Kerne</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Blocks that each scene is divided into, for few large scenes on many processes.</source>
        <translation>Blöcke, in die jede Szene geteilt wird, für wenige große Szenen auf vielen Prozessen.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/batch_jobs.py"/>
        <source>Blocks of a scene</source>
        <translation>Blöcke einer Szene</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Raster, VRT, folder or glob of Before, the earlier date, whose pixels the chips have.</source>
        <translation>Raster, VRT, Ordner oder Muster von Vorher, dem früheren Zeitpunkt, dessen Pixel die Ausschnitte haben.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Polygons of what changed (`FILE|layername=NAME` names a layer), or a raster of 0 (unchanged) and 1 (changed) in which 255 or nodata is unknown, or of 0 and 255 (changed).</source>
        <translation>Polygone dessen, was sich verändert hat (`FILE|layername=NAME` nennt einen Layer), oder ein Raster mit 0 (unverändert) und 1 (verändert), in dem 255 oder NoData unbekannt ist, oder mit 0 und 255 (verändert).</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Labelled changes</source>
        <translation>Markierte Veränderungen</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Side of the squares that the rasters are cut into.</source>
        <translation>Seitenlänge der Quadrate, in die die Raster zerlegt werden.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Chip</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Band numbers to train on, such as `4,3,2`.</source>
        <translation>Kanalnummern für das Training, etwa `4,3,2`.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>all but alpha</source>
        <translation>alle außer Alpha</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Field of the polygons that says changed, unchanged or unknown (or 1, 0, 255). Ground without a polygon is unchanged, or unknown where some polygons say unchanged.</source>
        <translation>Feld der Polygone, das changed, unchanged oder unknown enthält (oder 1, 0, 255). Gebiet ohne Polygon ist unverändert, oder unbekannt, wenn einige Polygone unchanged angeben.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Field of the labels that says what a polygon is</source>
        <translation>Feld der Markierungen, das sagt, was ein Polygon ist</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>every polygon is a change</source>
        <translation>jedes Polygon ist eine Veränderung</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Polygons within which all changes are labelled; what lies outside is unknown, and nothing is learnt there.</source>
        <translation>Polygone, innerhalb derer alle Veränderungen markiert sind; was außerhalb liegt, ist unbekannt, und dort wird nichts gelernt.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Observed area</source>
        <translation>Beobachtetes Gebiet</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Share of the ground for validation, which chooses the best checkpoint and its threshold. Whole blocks of it are kept apart from training.</source>
        <translation>Anteil des Gebiets für die Validierung, die den besten Checkpoint und seinen Schwellenwert wählt. Ganze Blöcke davon werden vom Training ferngehalten.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Share of the scene for validation</source>
        <translation>Anteil der Szene für die Validierung</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>What the images and labels may be used for; it goes into the card of what is trained on them.</source>
        <translation>Wofür die Bilder und Markierungen verwendet werden dürfen; es kommt in die Modellkarte dessen, was damit trainiert wird.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Raster, VRT, folder or glob.</source>
        <translation>Raster, VRT, Ordner oder Muster.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Polygons of the objects, boxes or outlines, or points ({point_size}); `FILE|layername=NAME` names a layer.</source>
        <translation>Polygone der Objekte, Boxen oder Umrisse, oder Punkte ({point_size}); `FILE|layername=NAME` nennt einen Layer.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Field that says an object's class; objects without a value are neither object nor background.</source>
        <translation>Feld, das die Klasse eines Objekts nennt; Objekte ohne Wert sind weder Objekt noch Hintergrund.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Field of the class</source>
        <translation>Feld der Klasse</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>one class</source>
        <translation>eine Klasse</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Polygons inside which all objects are marked. What lies outside is blanked: it is no background, and objects there do not count.</source>
        <translation>Polygone, innerhalb derer alle Objekte markiert sind. Was außerhalb liegt, wird überdeckt: Es ist kein Hintergrund, und Objekte zählen dort nicht.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Side of the box that is drawn around a point, about as large as an object; needed where objects are points.</source>
        <translation>Seite der Box, die um einen Punkt gezeichnet wird, etwa so groß wie ein Objekt; nötig, wenn Objekte Punkte sind.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Size of an object that is a point</source>
        <translation>Größe eines Objekts, das ein Punkt ist</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>none: points are refused</source>
        <translation>keine: Punkte werden abgelehnt</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Largest share of the training chips that may hold no object. They teach what is none; more of them only take room. Of validation and test all are kept.</source>
        <translation>Größter Anteil der Trainingsausschnitte, die kein Objekt enthalten dürfen. Sie lehren, was keines ist; mehr davon brauchen nur Platz. Für Validierung und Test bleiben alle.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Share of chips without an object</source>
        <translation>Anteil der Ausschnitte ohne Objekt</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Raster, VRT, folder or glob of a Sentinel-2 image that is mostly clear: the product's own bands (reflectance), not a rendered picture. The chips have its pixels.</source>
        <translation>Raster, VRT, Ordner oder Muster eines Sentinel-2-Bildes, das weitgehend klar ist: die eigenen Kanäle des Produkts (Reflektanz), kein gerendertes Bild. Die Ausschnitte haben seine Pixel.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Clear image</source>
        <translation>Klares Bild</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>The same of calibrated backscatter, VV and VH in decibels or linear power, of about the same day; it is warped onto the image while it is read.</source>
        <translation>Dasselbe mit kalibrierter Rückstreuung, VV und VH in Dezibel oder linearer Leistung, von etwa demselben Tag; es wird beim Lesen auf das Bild transformiert.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Raster of where the image is not clear all the same: 0 clear, 1 cloud, 2 shadow, 255 unknown, or Sentinel-2's scene classification (SCL); `auto`: thresholds on reflectance, which take snow and bright roofs for cloud; `none`: all of it is clear. Clouded ground counts nowhere.</source>
        <translation>Raster, das sagt, wo das Bild doch nicht klar ist: 0 klar, 1 Wolke, 2 Schatten, 255 unbekannt, oder die Szenenklassifikation von Sentinel-2 (SCL); `auto`: Schwellenwerte auf der Reflektanz, die Schnee und helle Dächer für Wolken halten; `none`: alles ist klar. Bewölkter Boden zählt nirgends.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Polygons of ground that is clear; what lies outside counts nowhere.</source>
        <translation>Polygone klaren Bodens; was außerhalb liegt, zählt nirgends.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Bands of the clear image</source>
        <translation>Kanäle des klaren Bildes</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Band numbers of VV and VH, such as `2,1` for a radar image of VH and VV.</source>
        <translation>Kanalnummern von VV und VH, etwa `2,1` für ein Radarbild mit VH und VV.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Names of the chosen optical bands in their order.</source>
        <translation>Namen der gewählten optischen Kanäle in ihrer Reihenfolge.</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>Names of the optical bands</source>
        <translation>Namen der optischen Kanäle</translation>
    </message>
    <message>
        <location filename="../../core_models/contract/chip_jobs.py"/>
        <source>the file's own, else Sentinel-2's 13 or, without B10, 12 by their number</source>
        <translation>die der Datei, sonst nach ihrer Anzahl die 13 von Sentinel-2 oder, ohne B10, 12</translation>
    </message>
    <message>
        <location filename="../../resources/styles/changes.qml"/>
        <source>score below 0.5</source>
        <translation>Score unter 0,5</translation>
    </message>
    <message>
        <location filename="../../resources/styles/changes.qml"/>
        <source>score 0.5 to 0.7</source>
        <translation>Score 0,5 bis 0,7</translation>
    </message>
    <message>
        <location filename="../../resources/styles/changes.qml"/>
        <source>score 0.7 to 0.85</source>
        <translation>Score 0,7 bis 0,85</translation>
    </message>
    <message>
        <location filename="../../resources/styles/changes.qml"/>
        <source>score 0.85 to 1</source>
        <translation>Score 0,85 bis 1</translation>
    </message>
    <message>
        <location filename="../../resources/styles/map.qml"/>
        <location filename="../../resources/styles/provenance.qml"/>
        <source>not observed</source>
        <translation>nicht beobachtet</translation>
    </message>
    <message>
        <location filename="../../resources/styles/provenance.qml"/>
        <source>observed</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <location filename="../../resources/styles/provenance.qml"/>
        <source>reconstructed</source>
        <translation>rekonstruiert</translation>
    </message>
    <message>
        <location filename="../../resources/styles/uncertainty.qml"/>
        <source>1000 and more</source>
        <translation>1000 und mehr</translation>
    </message>
</context>
</TS>
